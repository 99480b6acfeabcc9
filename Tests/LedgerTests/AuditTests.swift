import Foundation
import Orders
import Testing

@testable import Ledger

@Suite struct AuditTests {
  @Test func listsThePaymentsOfAPeriodWithBothEnds() throws {
    let folder = try TestFolder()
    let ledger = try Samples.open(folder.ledger)
    let orders = try ["30", "01", "31", "02", "15"].enumerated().map { index, day in
      let month = day == "30" ? "04" : "05"
      return try Samples.order("A-\(index + 1)", paidOn: "2026-\(month)-\(day)")
    }
    _ = try ledger.admit(orders, retention: Samples.retention, at: Samples.noon)
    for number in ["A-4", "A-3"] {
      try ledger.beginEnding([OrderNumber(number)], as: .erased, at: Samples.noon)
      try ledger.finishEnding([OrderNumber(number)], at: Samples.noon)
    }
    let period = try Samples.day("2026-05-01")...Samples.day("2026-05-31")
    let rows = try ledger.auditRows(paid: period).all()
    #expect(rows.map { $0.number?.text ?? "-" } == ["A-2", "A-5", "-", "-"])
    #expect(rows.map(\.paidOn.iso) == ["2026-05-01", "2026-05-15", "2026-05-02", "2026-05-31"])
    #expect(rows.map(\.ip) == ["192.0.2.7", "192.0.2.7", nil, nil])
    #expect(rows.map(\.reference) == ["ref-77", "ref-77", nil, nil])
    #expect(rows.map(\.amount) == [String?](repeating: "19.90 EUR", count: 4))
    #expect(rows.map(\.method) == [Payment.Method?](repeating: .card, count: 4))
  }

  /// Both tables end in the middle of a page, and at its end.
  @Test(arguments: [499, 500, 501, 1000, 1003])
  func losesNoRowBetweenPages(count: Int) throws {
    let folder = try TestFolder()
    let ledger = try Samples.open(folder.ledger)
    let orders = try (0..<count).map { try Samples.order("A-\($0)", paidOn: "2026-05-0\($0 % 9 + 1)") }
    _ = try ledger.admit(orders, retention: Samples.retention, at: Samples.noon)
    let erased = orders.prefix(count / 2).map(\.number)
    try ledger.beginEnding(erased, as: .erased, at: Samples.noon)
    try ledger.finishEnding(erased, at: Samples.noon)
    let rows = try ledger.auditRows(paid: Samples.day("2026-05-01")...Samples.day("2026-05-09")).all()
    #expect(rows.count == count)
    #expect(Set(rows.compactMap(\.number)) == Set(orders.dropFirst(count / 2).map(\.number)))
  }
}
