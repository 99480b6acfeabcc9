/// One record of a CSV text.
struct CSVRecord {
  var position: TextPosition
  var fields: [Field] = []
  /// The first thing that is wrong with its quotes.
  private(set) var defect: (defect: CSVDefect, position: TextPosition)?

  init(position: TextPosition) {
    self.position = position
  }

  /// Whether all its fields are empty, as in the rows that spreadsheets leave at the end.
  var isBlank: Bool { defect == nil && fields.allSatisfy { $0.trimmed.isEmpty } }

  mutating func note(_ defect: CSVDefect, at position: TextPosition) {
    if self.defect == nil { self.defect = (defect, position) }
  }
}

/// What RFC 4180 does not allow.
public enum CSVDefect: Hashable, Sendable {
  case unclosedQuote
  /// A quote inside a field that does not begin with one.
  case quoteInPlainField
  /// Something between a closing quote and the end of the field.
  case textAfterQuote
}
