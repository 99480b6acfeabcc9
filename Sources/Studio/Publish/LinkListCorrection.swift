import Foundation
import Ledger
import Orders
import Site

/// Puts right whose links stand in the operator's list for the mail merge. The other rows stay byte by byte.
struct LinkListCorrection {
  /// In the review.
  let file: URL

  /// - Parameter customers: by order; what was corrected of them is in the ledger already.
  func apply(_ customers: [OrderNumber: Customer]) throws(FileFailure) {
    guard !customers.isEmpty, let data = FileManager.default.contents(atPath: file.path) else { return }
    let rows = SpreadsheetRows(Array(data))
    let lines = zip(rows.lines, rows.fields).enumerated().map { index, row -> [UInt8] in
      guard index > 0, let corrected = Self.line(row.1, customers) else { return Array(row.0) }
      return Array(corrected.utf8)
    }
    let bytes = lines.flatMap(\.self)
    guard bytes != Array(data) else { return }
    try AtomicFile.write(bytes, to: file, permissions: 0o600)
  }

  /// Nil where the row is none of theirs.
  private static func line(_ fields: [String], _ customers: [OrderNumber: Customer]) -> String? {
    guard fields.count == 6, let lastDay = CalendarDay(iso: fields[4]) else { return nil }
    // What a spreadsheet would take for a formula stands in the list with an apostrophe.
    let order = SpreadsheetLine.text([fields[0]])
    return customers.first { SpreadsheetLine.text([$0.key.text]) == order }.map { number, customer in
      LinkList.line(
        LinkListRow(
          order: number, reference: fields[1], language: customer.language, url: fields[3], lastDay: lastDay,
          nickname: customer.nickname))
    }
  }
}
