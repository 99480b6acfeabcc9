import Foundation
public import Ledger
public import Orders
import Site

/// The payments of a period, for the auditor: page by page, so that memory stays flat.
public struct AuditExport {
  public enum Format: String, CaseIterable, Sendable {
    case csv
    case json
  }

  let ledger: Ledger

  public init(ledger: Ledger) {
    self.ledger = ledger
  }

  /// - Parameters:
  ///   - period: days of the payment, both included.
  ///   - write: is handed the text, part by part.
  /// - Returns: how many payments there were.
  @discardableResult
  public func write(
    _ period: ClosedRange<CalendarDay>, as format: Format, _ write: (String) throws -> Void
  ) throws -> Int {
    var count = 0
    var pages = ledger.auditRows(paid: period)
    if format == .csv { try write(SpreadsheetLine.text(Self.columns)) }
    while let page = try pages.next() {
      switch format {
      case .csv: try write(page.map { SpreadsheetLine.text(Self.values($0).map { $0 ?? "" }) }.joined())
      case .json:
        let objects = try page.map(Self.json)
        try write((count == 0 ? "[\n" : ",\n") + objects.joined(separator: ",\n"))
      }
      count += page.count
    }
    if format == .json { try write(count == 0 ? "[]\n" : "\n]\n") }
    return count
  }

  private static let columns = ["order_number", "paid_on", "amount", "payment", "payment_reference", "ip"]

  private static func values(_ row: AuditRow) -> [String?] {
    [row.number?.text, row.paidOn.iso, row.amount, row.method?.rawValue, row.reference, row.ip]
  }

  /// On one line, with every column.
  private static func json(_ row: AuditRow) throws -> String {
    let encoder = JSONEncoder.stable
    let fields = try zip(columns, values(row)).map { name, value in
      "\"\(name)\": " + (try value.map { String(decoding: try encoder.encode($0), as: UTF8.self) } ?? "null")
    }
    return "  {" + fields.joined(separator: ", ") + "}"
  }
}
