import Foundation
import GRDB
import Orders
import Testing

@testable import Ledger

/// Tables that somebody changed past the program.
@Suite struct DifferenceTests {
  let folder: TestFolder
  let ledger: Ledger

  /// A-1 held by command and disclosed, A-2 with a consent withdrawn, A-3 ended, A-4 erased, A-5 withheld.
  init() throws {
    folder = try TestFolder()
    ledger = try Samples.open(folder.ledger)
    let person = Person(guardianConsent: "signed by her mother")
    let orders = try (1...4).map {
      try Samples.order(
        "A-\($0)", uid: "u-\($0)", showcase: true, hold: $0 == 1 ? "tax" : nil, photos: ["\($0).jpg"], person: person)
    }
    _ = try ledger.admit(orders, retention: Samples.retention, at: Samples.noon)
    try ledger.putHold(on: OrderNumber("A-1"), reason: "court", legalCase: .courts, at: Samples.noon + 60)
    for order in [OrderNumber("A-1"), nil] {
      try ledger.record(
        Disclosure(
          order: order, legalCase: .courts, recipient: "court", content: "photos", at: Samples.noon + 120))
    }
    _ = try ledger.withdrawConsents([.showcase], of: OrderNumber("A-2"), at: Samples.noon + 180)
    for (number, reason) in [("A-3", EndReason.expired), ("A-4", .erased)] {
      try ledger.beginEnding([OrderNumber(number)], as: reason, at: Samples.noon + 240)
      try ledger.finishEnding([OrderNumber(number)], at: Samples.noon + 240)
    }
    try ledger.withhold(
      [WithheldOrder(order: Samples.order("A-5"), reasons: [.outdatedConsent])], retention: Samples.retention,
      on: Samples.day("2026-05-20"), at: Samples.noon + 300)
  }

  private func differences(_ sql: String) throws -> [LedgerDifference] {
    try ledger.write { db in try db.execute(sql: sql) }
    return try ledger.differences()
  }

  private static func of(_ number: String, _ matters: LedgerDifference.Matter...) -> [LedgerDifference] {
    matters.map { LedgerDifference(.order(OrderNumber(number)), $0) }
  }

  private static let first = "(SELECT id FROM orders WHERE number = 'A-1')"
  private static let second = "(SELECT id FROM orders WHERE number = 'A-2')"

  @Test func findsNothingWhereTheProgramAloneWrote() throws {
    #expect(try ledger.differences() == [])
  }

  @Test(arguments: [
    ("UPDATE holds SET lifted_at = since WHERE origin = 'command'", of("A-1", .hold(.command), .record)),
    ("DELETE FROM holds WHERE origin = 'manifest'", of("A-1", .hold(.manifest), .record)),
    ("UPDATE holds SET legal_case = NULL WHERE origin = 'command'", of("A-1", .hold(.command), .record)),
    ("UPDATE holds SET reason = 'other'", of("A-1", .record)),
    ("DELETE FROM disclosures WHERE order_id IS NOT NULL", of("A-1", .disclosures, .record)),
    ("UPDATE disclosures SET recipient = 'x' WHERE order_id IS NOT NULL", of("A-1", .record)),
    ("DELETE FROM disclosures WHERE order_id IS NULL", [LedgerDifference(.studio, .disclosures)]),
    (
      "UPDATE disclosures SET content = 'x' WHERE order_id IS NULL", [LedgerDifference(.studio, .disclosures)]
    ),
    (
      "UPDATE disclosures SET seal_salt = NULL WHERE order_id IS NULL", [LedgerDifference(.studio, .disclosures)]
    ),
    (
      "UPDATE consents SET withdrawn_at = NULL, withdrawn_by = NULL WHERE order_id = \(second)",
      of("A-2", .consent(.showcase), .record)
    ),
    ("DELETE FROM withdrawals", of("A-2", .record)),
    (
      "DELETE FROM consents WHERE kind = 'guardian' AND order_id = \(first)",
      of("A-1", .consent(.guardian), .record)
    ),
    (
      "INSERT INTO consents VALUES (\(second), 1, 'source', 'x', '2026-05-09T00:00:00Z', NULL, NULL)",
      of("A-2", .consent(.source), .record)
    ),
    (
      "UPDATE consents SET given_at = '2025-01-01T00:00:00Z' WHERE kind = 'policy' AND order_id = \(first)",
      of("A-1", .consent(.policy), .record)
    ),
    ("UPDATE consents SET wording = 'x' WHERE kind = 'guardian' AND order_id = \(first)", of("A-1", .record)),
    ("UPDATE orders SET amount = '9 EUR' WHERE number = 'A-1'", of("A-1", .record)),
    ("UPDATE orders SET method = 'exchange_code' WHERE number = 'A-1'", of("A-1", .record)),
    ("UPDATE orders SET paid_on = '2026-05-02' WHERE number = 'A-1'", of("A-1", .record)),
    ("UPDATE orders SET last_day = '2030-01-01' WHERE number = 'A-1'", of("A-1", .lastDay, .record)),
    ("UPDATE orders SET uid = 'x' WHERE number = 'A-1'", of("A-1", .record)),
    ("UPDATE orders SET seal_salt = zeroblob(32) WHERE number = 'A-1'", of("A-1", .record)),
    ("UPDATE orders SET seal_salt = NULL WHERE number = 'A-1'", of("A-1", .record)),
    ("UPDATE orders SET ended_as = NULL, ended_at = NULL WHERE number = 'A-3'", of("A-3", .ending, .record)),
    ("UPDATE orders SET ended_as = 'suspended' WHERE number = 'A-3'", of("A-3", .ending, .record)),
    ("UPDATE orders SET ending = 'expired' WHERE number = 'A-2'", of("A-2", .ending, .record)),
    ("UPDATE orders SET is_admitted = 1 WHERE number = 'A-5'", of("A-5", .admission, .record)),
    ("UPDATE orders SET pseudonym = randomblob(16) WHERE number = 'A-5'", of("A-5", .unrecorded)),
    ("UPDATE anonymous_orders SET amount = '9 EUR'", [LedgerDifference(.studio, .erasedPayments)]),
    ("DELETE FROM anonymous_orders", [LedgerDifference(.studio, .erasedPayments)]),
    (
      "INSERT INTO anonymous_orders (id, paid_on) VALUES (7, '2026-05-02')",
      [LedgerDifference(.studio, .erasedPayments)]
    ),
    ("DELETE FROM erased_numbers", [LedgerDifference(.studio, .erasedNumbers)]),
  ])
  func findsWhatWasChanged(sql: String, expected: [LedgerDifference]) throws {
    let found = try differences(sql).filter { if case .pseudonym = $0.subject { false } else { true } }
    #expect(found == expected)
  }

  @Test func namesAMissingOrderByItsPseudonym() throws {
    let order = try ledger.read { db in try StoredOrder.require(OrderNumber("A-2"), in: db) }
    let found = try differences("PRAGMA foreign_keys = ON; DELETE FROM orders WHERE number = 'A-2'")
    #expect(found == [LedgerDifference(.pseudonym(order.pseudonym), .missing)])
  }

  @Test func findsAnErasedOrderThatIsThere() throws {
    let subject = try #require(try ledger.latestEvents(20).first { $0.kind == .anonymised }?.subject)
    let found = try differences(
      """
      INSERT INTO orders (pseudonym, number, uid, language, paid_on, paid_at, last_day, delivery, recorded_at)
      VALUES (x'\(subject.hex)', 'A-4', 'u-4', 'en', '2026-05-01', '2026-05-01', '2026-10-28', 'open',
        '2026-05-01T10:00:00Z')
      """)
    #expect(found == Self.of("A-4", .notErased))
  }

  /// Two rows that change places, each with its own salt.
  @Test func findsRowsThatAreExchanged() throws {
    let found = try differences(
      """
      UPDATE orders SET amount = (SELECT amount FROM orders WHERE number = 'A-2'),
        seal_salt = (SELECT seal_salt FROM orders WHERE number = 'A-2')
      WHERE number = 'A-1'
      """)
    #expect(found == Self.of("A-1", .record))
  }

  /// What the program does to the order later does not make the change its own.
  @Test func whatWasChangedStaysSo() throws {
    #expect(try differences("UPDATE orders SET amount = '9 EUR' WHERE number = 'A-2'") == Self.of("A-2", .record))
    try ledger.putHold(on: OrderNumber("A-2"), reason: "court", legalCase: .courts, at: Samples.noon + 400)
    try ledger.correct(CustomerCorrection(nickname: "Eva"), of: [OrderNumber("A-2")], at: Samples.noon + 400)
    #expect(try ledger.differences() == Self.of("A-2", .record))
  }

  /// A row of a backup with its salt: the event of a later seal does not fit it.
  @Test func findsARowOfAnEarlierState() throws {
    let before = try #require(
      try ledger.read { db in try db.row("SELECT amount, seal_salt FROM orders WHERE number = 'A-2'") })
    let order = try Samples.order(
      "A-2", uid: "u-2", amount: "24 EUR", showcase: true, photos: ["2.jpg"],
      person: Person(guardianConsent: "signed by her mother"))
    _ = try ledger.admit([order], retention: Samples.retention, at: Samples.noon + 400)
    #expect(try ledger.differences() == [])
    try ledger.write { db in
      let (amount, salt): (String, Data) = (try before.field("amount"), try before.field("seal_salt"))
      try db.run("UPDATE orders SET amount = ?, seal_salt = ? WHERE number = 'A-2'", [amount, salt])
    }
    #expect(try ledger.differences() == Self.of("A-2", .record))
  }

  /// Whoever has the key and the events finds nothing out of an order that is gone, nor of what it was before.
  @Test func noSaltStays() throws {
    func salts() throws -> [Data] {
      try ledger.read { db in try Data.fetchAll(db, sql: "SELECT seal_salt FROM orders") }
    }
    let before = try salts()
    let numbers = try ledger.orderRecords().all().map(\.number)
    try ledger.liftHold(on: OrderNumber("A-1"), at: Samples.noon + 400)
    try ledger.keepHolds(of: [Samples.order("A-1", uid: "u-1")], at: Samples.noon + 400)
    #expect(Set(before).intersection(try salts()).count == 3)
    let later = try salts()
    try ledger.beginEnding(numbers, as: .erased, at: Samples.noon + 500)
    try ledger.finishEnding(numbers, at: Samples.noon + 500)
    for (name, content) in try folder.contents() {
      for salt in before + later { #expect(content.range(of: salt) == nil, "\(name)") }
    }
    #expect(try ledger.differences() == [])
  }
}
