import Foundation
import Site

/// Takes the rows of links that ended out of the operator's list for the mail merge.
struct LinkListFilter {
  static let name = LinkList.name

  let file: URL

  /// - Parameter live: paths of the links that stay, `d/20270522/<token>/`.
  func keep(_ live: Set<String>) throws(FileFailure) {
    guard let bytes = FileManager.default.contents(atPath: file.path) else { return }
    let rows = SpreadsheetRows(Array(bytes)).lines
    let kept = rows.enumerated().filter { index, row in index == 0 || Self.path(row).map(live.contains) ?? false }
    guard kept.count < rows.count else { return }
    try AtomicFile.write(kept.flatMap(\.element), to: file, permissions: 0o600)
  }

  /// The path of the link that a row names.
  private static func path(_ row: ArraySlice<UInt8>) -> String? {
    String(decoding: row, as: UTF8.self).firstMatch(of: #/d/[0-9]{8}/[0-9A-Za-z]+//#).map { String($0.output) }
  }
}
