import Foundation
import Ledger
import Orders
import Sheet
import Site

/// Takes orders that ended out of the lists that stand beside the sheets of the last run: the cut list, and what the lab
/// is told.
struct PrintListFilter {
  static let names: Set = [PrintFolder.cutListName, PrintFolder.readMeName]

  let ledger: Ledger
  let prints: URL
  let terms: PrintTerms

  func keepOwned() throws {
    let folder = PrivateFolder(prints.path)
    guard let data = FileManager.default.contents(atPath: prints.appending(path: PrintFolder.cutListName).path) else {
      return try folder.remove(Self.names)
    }
    let rows = SpreadsheetRows(Array(data))
    let files = Set(rows.fields.dropFirst().compactMap(\.first))
    let gone = Set(try ledger.unowned(files.sorted(), in: .prints))
    let kept = rows.fields.enumerated().filter { index, row in index > 0 && row.first.map(gone.contains) == false }
    guard rows.fields.first == CutList.header, !kept.isEmpty, let handOver = handOver(kept.map(\.element)) else {
      return try folder.remove(Self.names)
    }
    let text = ([0] + kept.map(\.offset)).flatMap { rows.lines[$0] }
    try folder.write([
      SiteFile(path: PrintFolder.cutListName, contents: text), PrintFolder.readMe(handOver, terms.languages),
    ])
  }

  /// Nil where one of the papers is known no longer.
  private func handOver(_ rows: [[String]]) -> LabHandOver? {
    var handOver = LabHandOver(lab: terms.lab)
    for (id, rows) in Dictionary(grouping: rows, by: { $0.count > 1 ? $0[1] : "" }) {
      guard let paper = terms.paper(id) else { return nil }
      handOver.add(paper, sheets: Set(rows.compactMap(\.first)).count, photos: rows.count)
    }
    return handOver
  }
}
