import Foundation
import Orders
import Testing

@testable import Ledger

@Suite struct WithholdingTests {
  let folder: TestFolder
  let ledger: Ledger
  let number = OrderNumber("A-1")

  init() throws {
    folder = try TestFolder()
    ledger = try Samples.open(folder.ledger)
  }

  private func withhold(
    _ order: Order, _ reasons: Set<WithholdingReason> = [.minorWithoutGuardian], on day: String = "2026-05-20"
  ) throws {
    try ledger.withhold(
      [WithheldOrder(order: order, reasons: reasons)], retention: Samples.retention, on: Samples.day(day),
      at: Samples.noon)
  }

  private func expired(before day: String) throws -> [String] {
    try ledger.expired(before: Samples.day(day)).all().map(\.order.number.text)
  }

  @Test func keepsNoMoreThanItTakes() throws {
    try withhold(Samples.order("A-1", photos: ["a.jpg", "b.jpg"]))
    let record = try #require(try ledger.order(number))
    #expect(!record.isAdmitted && record.withheld == [.minorWithoutGuardian])
    #expect(record.photos == ["a.jpg", "b.jpg"] && record.customer.uid == "u-1" && record.customer.nickname == nil)
    #expect(record.payment.ip == nil && record.payment.amount == nil && record.payment.reference == nil)
    #expect(try ledger.consents(of: number) == [])
    #expect(try ledger.auditRows(paid: Samples.day("2026-01-01")...Samples.day("2026-12-31")).all() == [])
    let head = try ledger.verifyEvents()
    try withhold(Samples.order("A-1", photos: ["a.jpg", "b.jpg"]))
    #expect(try ledger.verifyEvents() == head)
  }

  /// A person who did not agree is not kept for a day; whoever agreed to an earlier policy is asked first.
  @Test(arguments: [
    (WithholdingReason.minorWithoutGuardian, "2026-05-20"), (.otherWithoutAuthorization, "2026-05-20"),
    (.indirectWithoutAuthorization, "2026-05-20"), (.outdatedConsent, "2026-10-29"), (.unknownPolicy, "2026-10-29"),
  ])
  func isDueInTime(reason: WithholdingReason, day: String) throws {
    try withhold(Samples.order("A-1"), [reason])
    #expect(try expired(before: day) == ["A-1"])
    #expect(try expired(before: Samples.day(day).adding(days: -1).iso) == [])
    #expect(try ledger.unended().all().count == 1)
  }

  @Test func isForgottenWithItsOriginals() throws {
    for originals in [Ledger.Originals.deleted, .due] {
      try withhold(Samples.order("A-1"))
      try ledger.beginEnding([number], as: .expired, at: Samples.noon)
      try ledger.finishEnding([number], originals: originals, at: Samples.noon)
      if originals == .due {
        #expect(try ledger.originalsDue().all().map(\.number) == [number])
        try withhold(Samples.order("A-1"))
        #expect(try ledger.originalsDue().all().map(\.number) == [number])
        try ledger.forgetOriginals(of: [number], at: Samples.noon)
      }
      #expect(try ledger.order(number) == nil)
      #expect(try !ledger.wasErased(number))
    }
    _ = try ledger.inspect()
  }

  @Test func doesNotBringBackWhoWasErased() throws {
    try withhold(Samples.order("A-1"))
    try ledger.beginEnding([number], as: .erased, at: Samples.noon)
    try ledger.finishEnding([number], at: Samples.noon)
    try withhold(Samples.order("A-1"))
    #expect(try ledger.order(number) == nil && ledger.wasErased(number))
    #expect(try ledger.auditRows(paid: Samples.day("2026-01-01")...Samples.day("2026-12-31")).all() == [])
  }

  @Test func leavesWhatWasAdmittedAsItIs() throws {
    _ = try ledger.admit([Samples.order("A-1")], retention: Samples.retention, at: Samples.noon)
    try withhold(Samples.order("A-1", uid: "u-2"))
    #expect(try ledger.order(number)?.withheld == [])
    try withhold(Samples.order("A-1", photos: ["other.jpg"]))
    let record = try #require(try ledger.order(number))
    #expect(record.withheld == [.minorWithoutGuardian] && record.isAdmitted && record.photos == ["a.jpg"])
    #expect(try expired(before: "2026-10-28") == [])
    _ = try ledger.admit([Samples.order("A-1")], retention: Samples.retention, at: Samples.noon)
    #expect(try ledger.order(number)?.withheld == [])
  }

  @Test func isAdmittedLikeAnyOther() throws {
    try withhold(Samples.order("A-1", uid: "typo", hold: "court"))
    #expect(try ledger.hold(of: number)?.reason == "court")
    let order = try Samples.order("A-1")
    #expect(
      try ledger.admit([order], retention: Samples.retention, at: Samples.noon + 60)
        == [.admitted(.init(isNew: true, corrected: [], mayBeShown: false, hold: nil))])
    let other = try TestFolder()
    let fresh = try Samples.open(other.ledger)
    _ = try fresh.admit([order], retention: Samples.retention, at: Samples.noon + 60)
    #expect(try ledger.order(number) == fresh.order(number))
    #expect(try ledger.consents(of: number) == fresh.consents(of: number))
  }
}
