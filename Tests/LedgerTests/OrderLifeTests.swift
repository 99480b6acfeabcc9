import Foundation
import GRDB
import Orders
import Testing

@testable import Ledger

/// Whatever the program does to an order, its tables stay what its events say.
@Suite struct OrderLifeTests {
  let folder: TestFolder
  let ledger: Ledger
  let number = OrderNumber("A-1")

  init() throws {
    folder = try TestFolder()
    ledger = try Samples.open(folder.ledger)
  }

  private static func picture(_ photo: String, _ words: String?) -> OrderItem {
    Samples.item(photo, Person(guardianConsent: words, authorization: words, source: words))
  }

  /// With two pictures, each with consents of its own.
  private func order(_ words: String = "signed", policy: String = "1", hold: String? = nil) throws -> Order {
    var order = try Samples.order("A-1", showcase: true, policy: policy, hold: hold)
    order.items = [Self.picture("a.jpg", "Anna " + words), Self.picture("b.jpg", "Rosa " + words)]
    return order
  }

  private func admit(_ order: Order, days: Int = 180, after seconds: Double) throws {
    let admissions = try ledger.admit([order], retention: Retention(days: days), at: Samples.noon + seconds)
    guard case .admitted = admissions[0] else {
      Issue.record("\(admissions[0])")
      return
    }
  }

  private func check(_ place: SourceLocation = #_sourceLocation) throws {
    #expect(try ledger.differences() == [], sourceLocation: place)
  }

  /// Also where all of it happens within a second.
  @Test(arguments: [0.0, 60])
  func staysAsTheEventsSay(step: Double) throws {
    try admit(order(), after: 0)
    try check()
    try admit(order(), after: step)
    try check()
    var changed = try order()
    (changed.payment.amount, changed.payment.ip, changed.customer.nickname) = ("24 EUR", nil, "Eva")
    try admit(changed, days: 200, after: step * 2)
    changed.items.swapAt(0, 1)
    try admit(changed, days: 200, after: step * 3)
    changed.items.removeLast()
    try admit(changed, days: 200, after: step * 4)
    try check()
    try admit(order("signed again", policy: "2", hold: "tax"), after: step * 5)
    try check()
    try ledger.correct(CustomerCorrection(uid: "u-2"), of: [number], at: Samples.noon + step * 6)
    try ledger.correct(CustomerCorrection(uid: "u-1"), of: [number], at: Samples.noon + step * 6)
    try check()

    let publication = try Samples.publication("A-1")
    try ledger.abandon(try ledger.begin([publication], at: Samples.noon + step * 7), at: Samples.noon + step * 7)
    try ledger.confirm(try ledger.begin([publication], at: Samples.noon + step * 7), at: Samples.noon + step * 7)
    let photo = ReprintedPhoto(
      order: number, output: "us-passport-1", paper: "photo-10x15", copies: 2, delivered: Samples.hash("a"))
    let reprint = try ledger.beginReprint(of: [photo], on: Samples.day("2026-06-01"))
    try ledger.confirmReprint(
      reprint.id, files: [Samples.file(.prints, "r.jpg")], sheets: 1, at: Samples.noon + step * 8)
    try ledger.recordExport(of: [number], at: Samples.noon + step * 8)
    try check()

    try ledger.putHold(on: number, reason: "court", legalCase: .courts, at: Samples.noon + step * 9)
    try ledger.putHold(on: number, reason: "appeal", legalCase: .courts, at: Samples.noon + step * 10)
    try ledger.keepHolds(of: [order(hold: "other tax")], at: Samples.noon + step * 10)
    for order in [number, number, nil] {
      try ledger.record(
        Disclosure(
          order: order, legalCase: .courts, recipient: "court", content: "photos", at: Samples.noon + step * 11))
    }
    try check()
    _ = try ledger.withdrawConsents([.showcase, .guardian], of: number, at: Samples.noon + step * 12)
    try check()
    try ledger.liftHold(on: number, at: Samples.noon + step * 13)
    try ledger.keepHolds(of: [order()], at: Samples.noon + step * 13)
    try ledger.finishEnding([number], originals: .due, at: Samples.noon + step * 14)
    try check()

    // Consent comes anew, and the order lives again until its time is up.
    try admit(order("signed once more", policy: "3"), after: step * 15)
    try check()
    try ledger.beginEnding([number], as: .expired, at: Samples.noon + step * 16)
    try check()
    try ledger.finishEnding([number], originals: .due, at: Samples.noon + step * 16)
    try ledger.forgetOriginals(of: [number], at: Samples.noon + step * 17)
    try check()
    try admit(order("signed once more", policy: "3"), days: 400, after: step * 18)
    #expect(try ledger.events(of: number).count { $0.kind == .orderRevived } == 2)
    try check()

    try ledger.beginEnding([number], as: .expired, at: Samples.noon + step * 19)
    try ledger.finishEnding([number], at: Samples.noon + step * 19)
    #expect(try ledger.forgetAddresses(paidBefore: Samples.day("2027-01-01"), at: Samples.noon + step * 20) == 1)
    try check()
    #expect(try ledger.forgetCustomers(paidBefore: Samples.day("2027-01-01"), at: Samples.noon + step * 20) == 1)
    try check()
    #expect(try ledger.anonymiseAccounts(paidBefore: Samples.day("2027-01-01"), at: Samples.noon + step * 21) == 1)
    try check()
    try ledger.scrubForgotten()
    try check()
    _ = try ledger.inspect()
  }

  @Test func ofOrdersThatAreWithheld() throws {
    func withhold(_ order: Order, _ reasons: Set<WithholdingReason> = [.outdatedConsent]) throws {
      try ledger.withhold(
        [WithheldOrder(order: order, reasons: reasons)], retention: Samples.retention, on: Samples.day("2026-05-20"),
        at: Samples.noon)
      try check()
    }
    // Admitted in the end.
    try withhold(order(hold: "court"))
    try withhold(order(), [.minorWithoutGuardian])
    try admit(order(), after: 60)
    try check()
    try withhold(order())
    try admit(order(), after: 60)
    try check()
    // Never admitted: nothing stays.
    for originals in [Ledger.Originals.deleted, .due] {
      try withhold(Samples.order("B-1"))
      try ledger.beginEnding([OrderNumber("B-1")], as: .expired, at: Samples.noon + 60)
      try ledger.finishEnding([OrderNumber("B-1")], originals: originals, at: Samples.noon + 60)
      try check()
      try ledger.forgetOriginals(of: [OrderNumber("B-1")], at: Samples.noon + 60)
      #expect(try ledger.order(OrderNumber("B-1")) == nil)
      try check()
    }
    // Ended, and admitted all the same.
    try withhold(Samples.order("C-1"))
    try ledger.beginEnding([OrderNumber("C-1")], as: .expired, at: Samples.noon + 60)
    try ledger.finishEnding([OrderNumber("C-1")], originals: .due, at: Samples.noon + 60)
    try admit(Samples.order("C-1"), after: 60)
    try check()
    // Erased.
    try withhold(Samples.order("D-1"))
    try ledger.beginEnding([OrderNumber("D-1")], as: .erased, at: Samples.noon + 60)
    try ledger.finishEnding([OrderNumber("D-1")], at: Samples.noon + 60)
    try check()
  }

  @Test func erasedAndRestored() throws {
    try admit(order(), after: 0)
    _ = try ledger.admit([Samples.order("A-2")], retention: Samples.retention, at: Samples.noon)
    let backup = folder.path + "/kept.sqlite"
    try ledger.backUp(to: backup, at: Samples.noon)
    try ledger.beginErasure(
      "request", of: [number], ErasureRecord(orders: 1, files: 3, originals: 2), on: Samples.day("2026-06-01"),
      at: Samples.noon)
    try check()
    try ledger.finishEnding([number], at: Samples.noon)
    try check()
    ledger.close()
    let restoration = try Ledger.restore(
      path: folder.ledger, from: backup, secret: Samples.secret, holder: Samples.holder, now: Samples.noon)
    #expect(restoration.erasedAgain == 1)
    #expect(try Samples.open(folder.ledger).differences() == [])
  }

  /// Of an earlier version, which sealed nothing: its events vouch for what they say.
  @Test func holdsLedgersOfEarlierVersionsAgainstTheirEvents() throws {
    try admit(order(hold: "tax"), after: 0)
    try ledger.becomeVersion9()
    ledger.close()
    let queue = try DatabaseQueue(path: folder.ledger)
    try queue.write { db in try db.execute(sql: "UPDATE holds SET lifted_at = since; UPDATE orders SET amount = '1'") }
    try queue.close()
    let next = try Samples.open(folder.ledger)
    #expect(try next.differences() == [LedgerDifference(.order(number), .hold(.manifest))])
    try next.write { db in try db.execute(sql: "UPDATE orders SET amount = '2'") }
    #expect(
      try next.differences() == [.hold(.manifest), .record].map { LedgerDifference(.order(number), $0) })
  }

  @Test func aLedgerOfAnEarlierVersionIsWhole() throws {
    try admit(order(hold: "tax"), after: 0)
    _ = try ledger.admit([Samples.order("A-2")], retention: Samples.retention, at: Samples.noon)
    try ledger.beginEnding([OrderNumber("A-2")], as: .erased, at: Samples.noon)
    try ledger.finishEnding([OrderNumber("A-2")], at: Samples.noon)
    try ledger.becomeVersion9()
    ledger.close()
    let next = try Samples.open(folder.ledger)
    #expect(try next.differences() == [])
    _ = try next.inspect()
  }
}

extension Ledger {
  /// Takes out of the ledger what version 10 added.
  fileprivate func becomeVersion9() throws {
    try write { db in
      for trigger in ["events_are_not_changed", "events_are_not_deleted"] {
        try db.execute(sql: "DROP TRIGGER \(trigger)")
      }
      try db.execute(
        sql: """
          DELETE FROM events WHERE kind = 'record-sealed';
          ALTER TABLE events DROP COLUMN seal;
          ALTER TABLE orders DROP COLUMN seal_salt;
          ALTER TABLE disclosures DROP COLUMN seal_salt;
          ALTER TABLE anonymous_orders DROP COLUMN seal;
          DELETE FROM grdb_migrations WHERE identifier = '10';
          PRAGMA user_version = 9;
          """)
      try db.run("UPDATE studio SET key_check = ?", [secret.digest("", for: .check)])
      var previous = EventLink.beginning
      for (index, row) in try db.rows("SELECT * FROM events ORDER BY sequence").enumerated() {
        var link = try EventLink(row)
        let before = link.sequence
        (link.sequence, link.previous) = (index + 1, previous)
        previous = link.hash
        try db.run(
          "UPDATE events SET sequence = ?, previous = ?, hash = ? WHERE sequence = ?",
          [link.sequence, link.previous, link.hash, before])
      }
    }
  }
}
