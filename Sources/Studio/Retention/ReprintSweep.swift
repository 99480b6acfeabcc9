import Foundation
import Ledger
import Orders

/// Deletes reprints that the ledger does not know, because it was put back from before them, and on whose sheets somebody
/// is whose order ended.
///
/// A reprint is a folder of its own that names its orders, one a line, in `orders.txt`. One that names none is nobody's.
struct ReprintSweep {
  static let folder = "reprints/"
  static let list = "orders.txt"

  let prints: URL
  /// Orders that are published and do not end.
  let live: Set<OrderNumber>
  /// Folders, relative to the `prints` folder.
  let known: Set<String>
  private let disposal = Disposal()

  init(prints: URL, live: Set<OrderNumber>, known: Set<String>) {
    self.prints = prints
    self.live = live
    self.known = known
  }

  func sweep(_ report: inout EndingReport) throws {
    let root = prints.appending(path: Self.folder)
    guard FileWalk(root: root).isThere else { return }
    for name in try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
    where !known.contains(Self.folder + name) {
      let place = root.appending(path: name)
      let orders = Self.orders(of: place)
      guard orders.isEmpty || !live.isSuperset(of: orders) else { continue }
      if orders.isEmpty {
        try FileWalk(root: place).each { _ in report.strays += 1 }
      } else {
        report.reprintsDeleted[Self.folder + name] = DeletedReprint(staying: orders.filter(live.contains))
      }
      try disposal.delete(place)
    }
  }

  private static func orders(of reprint: URL) -> [OrderNumber] {
    let data = FileManager.default.contents(atPath: reprint.appending(path: list).path) ?? Data()
    return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).map { OrderNumber(String($0)) }
  }
}
