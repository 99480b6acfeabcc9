import Ledger
import Orders
import Site

/// Takes away the sheets of an order's earlier delivery that its next one does not have: the lab would print both.
struct StalePrints {
  let ledger: Ledger
  let prints: PrivateFolder

  func remove(of before: Publication, replacedBy next: Publication) throws {
    let kept = Set(Self.paths(of: next))
    let stale = try Self.paths(of: before).filter { path in
      guard !kept.contains(path) else { return false }
      // Several orders may share a sheet.
      return try ledger.owners(of: .prints, path: path).allSatisfy { $0 == next.order }
    }
    try prints.remove(stale)
  }

  private static func paths(of publication: Publication) -> [String] {
    publication.files.filter { $0.place == .prints }.map(\.path)
  }
}
