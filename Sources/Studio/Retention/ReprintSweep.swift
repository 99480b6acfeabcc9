import Foundation
import Ledger
import Orders

/// Deletes reprints that are not as the ledger knows them, because it or the disk was put back from a backup, and on whose
/// sheets somebody is whose order ended.
///
/// A reprint is a folder of its own that names its orders, one a line, in `orders.txt`. One that names none is nobody's.
struct ReprintSweep {
  static let folder = "reprints/"
  static let list = "orders.txt"

  let ledger: Ledger
  let prints: URL
  /// Orders that are published and do not end.
  let live: Set<OrderNumber>
  private let disposal = Disposal()

  init(ledger: Ledger, prints: URL, live: Set<OrderNumber>) {
    self.ledger = ledger
    self.prints = prints
    self.live = live
  }

  /// A reprint that has to go.
  struct Stale {
    /// Relative to the `prints` folder.
    var path: String
    /// Those that it names itself.
    var orders: [OrderNumber]
    var record: ReprintRecord?
  }

  func sweep(_ report: inout EndingReport) throws {
    for stale in try stale() {
      let place = prints.appending(path: stale.path)
      let files = try FileWalk(root: place).count()
      if stale.orders.isEmpty {
        report.strays += files
      } else {
        report.files += files
        report.reprintsDeleted[stale.path] = DeletedReprint(staying: stale.orders.filter(live.contains))
      }
      try disposal.delete(place)
      if let record = stale.record { try ledger.forgetReprint(record.id) }
    }
  }

  func stale() throws -> [Stale] {
    let root = prints.appending(path: Self.folder)
    guard FileWalk(root: root).isThere else { return [] }
    let known = Dictionary(try ledger.reprints().map { ($0.folder, $0) }, uniquingKeysWith: { $1 })
    return try FileManager.default.contentsOfDirectory(atPath: root.path).sorted().compactMap { name in
      let path = Self.folder + name
      let orders = Self.orders(of: root.appending(path: name))
      // Whom the ledger knows there stays, or was seen to before.
      let others = Set(orders).subtracting(known[path]?.orders ?? [])
      guard !live.isSuperset(of: others) || known[path] == nil && orders.isEmpty else { return nil }
      return Stale(path: path, orders: orders, record: known[path])
    }
  }

  private static func orders(of reprint: URL) -> [OrderNumber] {
    let data = FileManager.default.contents(atPath: reprint.appending(path: list).path) ?? Data()
    return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).map { OrderNumber(String($0)) }
  }
}
