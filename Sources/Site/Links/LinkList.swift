public import Orders

/// What the studio needs to write to one customer.
public struct LinkListRow: Hashable, Sendable {
  public var order: OrderNumber
  /// By which the customer names the order, from `Link.reference`.
  public var reference: String
  public var language: Language
  /// From `SiteRenderer.address`.
  public var url: String
  public var lastDay: CalendarDay
  public var nickname: String?

  public init(
    order: OrderNumber, reference: String, language: Language, url: String, lastDay: CalendarDay, nickname: String?
  ) {
    self.order = order
    self.reference = reference
    self.language = language
    self.url = url
    self.lastDay = lastDay
    self.nickname = nickname
  }
}

/// `links.csv` for the mail merge: it opens every gallery, so it is for the operator alone.
public enum LinkList {
  /// RFC 4180 in UTF-8 with a byte order mark, which spreadsheets ask for. A text that a spreadsheet would take for
  /// a formula gets an apostrophe in front.
  public static func csv(_ rows: [LinkListRow]) -> [UInt8] {
    let header = ["order_number", "reference", "language", "url", "last_day", "nickname"]
    let lines = rows.map { row in
      [row.order.text, row.reference, row.language.rawValue, row.url, row.lastDay.iso, row.nickname ?? ""]
    }
    let text = ([header] + lines).map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
    return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
  }

  private static func field(_ text: String) -> String {
    var text = text
    if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) { text = "'" + text }
    let mustQuote = text.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    guard mustQuote else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
