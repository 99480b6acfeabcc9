import Foundation
import Ledger
import Orders

/// Deletes reprints on whose sheets somebody is whose order ended: several customers share them, and no order owns them.
///
/// A reprint is a folder of its own that names its orders, one a line, in `orders.txt`. One that names none is nobody's.
struct ReprintSweep {
  static let folder = "reprints/"
  static let list = "orders.txt"

  let prints: URL
  /// Orders that are published and do not end.
  let live: Set<OrderNumber>
  private let disposal = Disposal()

  init(prints: URL, live: Set<OrderNumber>) {
    self.prints = prints
    self.live = live
  }

  func sweep(_ report: inout EndingReport) throws {
    let root = prints.appending(path: Self.folder)
    guard FileWalk(root: root).isThere else { return }
    for name in try FileManager.default.contentsOfDirectory(atPath: root.path).sorted() {
      let place = root.appending(path: name)
      let orders = Self.orders(of: place)
      guard orders.isEmpty || !live.isSuperset(of: orders) else { continue }
      if orders.isEmpty {
        try FileWalk(root: place).each { _ in report.strays += 1 }
      } else {
        report.reprintsDeleted[Self.folder + name] = orders.filter(live.contains)
      }
      try disposal.delete(place)
    }
  }

  private static func orders(of reprint: URL) -> [OrderNumber] {
    let data = FileManager.default.contents(atPath: reprint.appending(path: list).path) ?? Data()
    return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).map { OrderNumber(String($0)) }
  }
}
