/// One line of a list that spreadsheets open: RFC 4180, and a text that a spreadsheet would take for a formula gets an
/// apostrophe in front.
public enum SpreadsheetLine {
  /// With its end of line.
  public static func text(_ fields: [String]) -> String { fields.map(field).joined(separator: ",") + "\r\n" }

  private static func field(_ text: String) -> String {
    var text = text
    if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) { text = "'" + text }
    let mustQuote = text.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    guard mustQuote else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
