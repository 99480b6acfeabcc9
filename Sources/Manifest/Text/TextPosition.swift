import Orders

/// Line and column in a text, both from 1; the column counts Unicode scalars, as libyaml does.
struct TextPosition: Hashable, Sendable {
  var line: Int
  var column: Int

  static let start = TextPosition(line: 1, column: 1)

  func place(in file: String) -> SourcePlace { SourcePlace(file: file, line: line, column: column) }
}
