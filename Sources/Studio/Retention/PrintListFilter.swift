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

  /// - Returns: how many lists nobody is left on, which are gone.
  func keepOwned() throws -> Int {
    let folder = PrivateFolder(prints.path)
    if let lists = try lists(without: { Set(try ledger.unowned($0, in: .prints)) }) {
      try folder.write(lists)
      return 0
    }
    let there = there
    try folder.remove(there)
    return there.count
  }

  /// Those that are there.
  var there: [String] {
    Self.names.sorted().filter { FileManager.default.fileExists(atPath: prints.appending(path: $0).path) }
  }

  /// The lists as they are without the sheets that are gone; nil where nobody is left on them.
  ///
  /// - Parameter gone: is given sheets, and says which of them are gone.
  func lists(without gone: ([String]) throws -> Set<String>) throws -> [SiteFile]? {
    guard let data = FileManager.default.contents(atPath: prints.appending(path: PrintFolder.cutListName).path) else {
      return nil
    }
    let rows = SpreadsheetRows(Array(data))
    let files = Set(rows.fields.dropFirst().compactMap(\.first))
    let gone = try gone(files.sorted())
    let kept = rows.fields.enumerated().filter { index, row in index > 0 && row.first.map(gone.contains) == false }
    guard rows.fields.first == CutList.header, !kept.isEmpty, let handOver = handOver(kept.map(\.element)) else {
      return nil
    }
    let text = ([0] + kept.map(\.offset)).flatMap { rows.lines[$0] }
    return [SiteFile(path: PrintFolder.cutListName, contents: text), PrintFolder.readMe(handOver, terms.languages)]
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
