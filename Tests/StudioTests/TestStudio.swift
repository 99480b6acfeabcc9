import Foundation
import Manifest
import Orders

@testable import Studio

/// A studio's folder as `likeness init` makes it, opened, with the installed models.
struct TestStudio {
  let scratch: Scratch
  let workshop: Workshop
  let renderer: OrderRenderer

  static let day = CalendarDay(year: 2026, month: 5, day: 20)

  init() throws {
    scratch = try Scratch()
    let folder = StudioFolder(root: scratch.url)
    guard let day = Self.day else { throw CocoaError(.formatting) }
    _ = try StudioSetup(folder: folder).make(paidOn: day)
    workshop = try Workshop.open(folder)
    let core = try FaceCore(models: ModelStore(environment: ProcessInfo.processInfo.environment))
    renderer = OrderRenderer(workshop, core: core, memory: 64 << 20)
  }

  func photo(_ name: String) -> URL { workshop.folder.photos.appending(path: name) }

  /// One order of these photos, as the manifest's reader gives it.
  func check(_ photos: [String]) throws -> CheckedManifest {
    guard let day = Self.day else { throw CocoaError(.formatting) }
    let rows = photos.map { "T-1,customer-1,\($0),generic-35x45,2026-05-01,1" }
    let text = (["order_number,uid,photo,specs,paid_at,consent"] + rows).joined(separator: "\n")
    return CheckedManifest(
      Array(text.utf8), named: "orders.csv", workshop: workshop,
      moment: RunMoment(day: day, zone: workshop.configuration.timeZone))
  }
}
