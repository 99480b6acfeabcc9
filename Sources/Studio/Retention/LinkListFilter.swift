import Foundation
import Site

/// Takes the rows of links that ended out of the operator's list for the mail merge.
struct LinkListFilter {
  static let name = LinkList.name

  let file: URL

  /// - Parameter live: paths of the links that stay, `d/20270522/<token>/`.
  func keep(_ live: Set<String>) throws(FileFailure) {
    guard let bytes = FileManager.default.contents(atPath: file.path) else { return }
    let rows = Self.rows(Array(bytes))
    let kept = rows.enumerated().filter { index, row in index == 0 || Self.path(row).map(live.contains) ?? false }
    guard kept.count < rows.count else { return }
    try AtomicFile.write(kept.flatMap(\.element), to: file, permissions: 0o600)
  }

  /// Rows with their line ends; a line end within quotes is part of its field.
  private static func rows(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var rows: [ArraySlice<UInt8>] = []
    var start = 0
    var isQuoted = false
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard byte == UInt8(ascii: "\n"), !isQuoted else { continue }
      rows.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { rows.append(bytes[start...]) }
    return rows
  }

  /// The path of the link that a row names.
  private static func path(_ row: ArraySlice<UInt8>) -> String? {
    String(decoding: row, as: UTF8.self).firstMatch(of: #/d/[0-9]{8}/[0-9A-Za-z]+//#).map { String($0.output) }
  }
}
