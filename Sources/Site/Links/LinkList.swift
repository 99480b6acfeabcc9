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
  /// In the operator's folder.
  public static let name = "links.csv"

  /// Lines for spreadsheets, in UTF-8 with the byte order mark that they ask for.
  public static func csv(_ rows: [LinkListRow]) -> [UInt8] {
    Array((head + rows.map(line).joined()).utf8)
  }

  /// What stands before the first row.
  public static let head =
    "\u{FEFF}"
    + SpreadsheetLine.text(["order_number", "reference", "language", "url", "last_day", "nickname"])

  public static func line(_ row: LinkListRow) -> String {
    SpreadsheetLine.text([
      row.order.text, row.reference, row.language.rawValue, row.url, row.lastDay.iso, row.nickname ?? "",
    ])
  }
}
