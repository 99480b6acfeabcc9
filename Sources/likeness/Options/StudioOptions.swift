import ArgumentParser
import Foundation
import Manifest
import Orders
import Studio

/// Which studio, and on which day.
struct StudioOptions: ParsableArguments {
  @Option(
    help: "The studio's folder. Without it: the manifest's folder, or this one.",
    completion: .directory)
  var studio: String?

  @Option(
    help: "Work as on this day (YYYY-MM-DD), instead of today: the same day gives the same site.",
    transform: CalendarDay.parsed)
  var day: CalendarDay?

  @Flag(
    help: """
      Write the ledger although its last entry is more than a day later than now: for a clock that was wrong before. The \
      ledger records it.
      """)
  var acceptEarlierClock = false

  /// - Parameter manifest: nil where the command takes none.
  func folder(beside manifest: String? = nil) -> StudioFolder {
    if let studio { return StudioFolder(root: URL(filePath: studio, directoryHint: .isDirectory)) }
    guard let manifest, manifest != "-" else {
      return StudioFolder(root: URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory))
    }
    return StudioFolder(root: URL(filePath: manifest).deletingLastPathComponent())
  }

  func open(beside manifest: String? = nil) throws -> Workshop {
    do throws(WorkshopError) {
      return try Workshop.open(folder(beside: manifest))
    } catch {
      throw Failure(.badData, error.sentences.joined(separator: "\n"))
    }
  }

  /// The one moment of the run, and its day in the studio's time zone.
  func moment(in workshop: Workshop) throws -> RunMoment {
    let zone = workshop.configuration.timeZone
    var moment = day.map { RunMoment(day: $0, zone: zone) } ?? RunMoment(now: Date(), zone: zone)
    moment.acceptsEarlierClock = acceptEarlierClock
    return moment
  }
}
