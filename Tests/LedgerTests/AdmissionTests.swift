import Foundation
import Orders
import Testing

@testable import Ledger

@Suite struct AdmissionTests {
  let folder: TestFolder
  let ledger: Ledger

  init() throws {
    folder = try TestFolder()
    ledger = try Samples.open(folder.ledger)
  }

  func admit(_ order: Order, at now: Date = Samples.noon) throws -> Admission {
    try #require(try ledger.admit([order], retention: Samples.retention, at: now).first)
  }

  static let new = Admission.admitted(.init(isNew: true, corrected: [], mayBeShown: false, hold: nil))
  static let same = Admission.admitted(.init(isNew: false, corrected: [], mayBeShown: false, hold: nil))

  @Test func keepsWhatTheManifestSays() throws {
    let order = try Samples.order("A-1", photos: ["a.jpg", "b/c.heic"])
    #expect(try admit(order) == Self.new)
    #expect(
      try ledger.order(OrderNumber("A-1"))
        == OrderRecord(
          number: OrderNumber("A-1"), customer: order.customer, payment: order.payment,
          lastDay: Samples.day("2026-10-28"),
          delivery: .open, photos: ["a.jpg", "b/c.heic"], recordedAt: Samples.noon))
    #expect(
      try ledger.consents(of: OrderNumber("A-1"))
        == [ConsentRecord(position: 0, kind: .policy, wording: "1", givenAt: Samples.noon)])
    #expect(try ledger.order(OrderNumber("A-2")) == nil)
  }

  @Test func changesNothingTheSecondTime() throws {
    let order = try Samples.order("A-1", method: .exchangeCode, reference: "GIFT", hold: "court")
    _ = try admit(order)
    let head = try ledger.verifyEvents()
    _ = try admit(order, at: Samples.noon + 60)
    #expect(try ledger.verifyEvents() == head)
  }

  @Test func namesWhatWasCorrected() throws {
    _ = try admit(Samples.order("A-1"))
    let corrected = try Samples.order("A-1", nickname: "Grace", ip: nil, policy: "2", photos: ["b.jpg"])
    #expect(
      try admit(corrected)
        == .admitted(
          .init(isNew: false, corrected: [.nickname, .ip, .photos, .consents], mayBeShown: false, hold: nil)))
    #expect(try ledger.order(OrderNumber("A-1"))?.customer.nickname == "Grace")
    #expect(try ledger.order(OrderNumber("A-1"))?.photos == ["b.jpg"])
    let event = try #require(try ledger.events(of: OrderNumber("A-1")).last)
    #expect(event.kind == .orderCorrected)
    #expect(event.facts == [.fields: "consents ip nickname photos"])
  }

  @Test(arguments: ["o'hara", "\"x\"; DROP TABLE orders; --", "%_\\", "名前", "e\u{301}"])
  func keepsAnyUID(uid: String) throws {
    _ = try admit(Samples.order("A-1", uid: uid))
    #expect(try ledger.order(OrderNumber("A-1"))?.customer.uid == uid)
    #expect(try admit(Samples.order("A-1", uid: uid)) == Self.same)
  }

  @Test func refusesWhatSQLiteWouldCutShort() throws {
    #expect(try admit(Samples.order("A-1", uid: "u\0x")) == .refused(.unstorable(.uid)))
    #expect(try ledger.order(OrderNumber("A-1")) == nil)
  }

  @Test func refusesTheNumberOfAnotherCustomer() throws {
    _ = try admit(Samples.order("A-1", uid: "u-1"))
    #expect(try admit(Samples.order("A-1", uid: "u-2")) == .refused(.numberOfAnotherCustomer))
    #expect(try ledger.order(OrderNumber("A-1"))?.customer.uid == "u-1")
  }

  @Test func redeemsAnExchangeCodeOnce() throws {
    let first = try Samples.order("A-1", method: .exchangeCode, reference: "GIFT")
    let second = try Samples.order("A-2", method: .exchangeCode, reference: "GIFT")
    let third = try Samples.order("A-3", method: .coupon, reference: "GIFT")
    #expect(
      try ledger.admit([first, second, third], retention: Samples.retention, at: Samples.noon)
        == [Self.new, .refused(.exchangeCodeUsed(by: OrderNumber("A-1"))), Self.new])
    #expect(try ledger.order(OrderNumber("A-2")) == nil)
    #expect(try admit(second) == .refused(.exchangeCodeUsed(by: OrderNumber("A-1"))))
  }

  /// Sealed delivery opens with any of these: they are one code.
  @Test(arguments: ["lk-7q2m-9fxa-22zz", "LK7Q2M9FXA22ZZ", "LK 7Q2M–9fxa 22zz"])
  func redeemsACodeOnceHoweverItIsTyped(code: String) throws {
    let first = try Samples.order("A-1", method: .exchangeCode, reference: "LK-7Q2M-9FXA-22ZZ")
    let second = try Samples.order("A-2", method: .exchangeCode, reference: code)
    #expect(try admit(first) == Self.new)
    #expect(try admit(second) == .refused(.exchangeCodeUsed(by: OrderNumber("A-1"))))
    #expect(
      try ledger.foreseenRefusals(of: [second], retention: Samples.retention)
        == [.exchangeCodeUsed(by: OrderNumber("A-1"))])
    // Its own order may spell it otherwise the next time.
    _ = try admit(Samples.order("A-1", method: .exchangeCode, reference: code))
    #expect(try !ledger.events(of: OrderNumber("A-1")).contains { $0.kind == .exchangeCodeReleased })
  }

  @Test func givesBackACodeThatWasAMistake() throws {
    _ = try admit(Samples.order("A-1", method: .exchangeCode, reference: "GIFT"))
    _ = try admit(Samples.order("A-1", method: .exchangeCode, reference: "GIFT-2"))
    #expect(try admit(Samples.order("A-2", method: .exchangeCode, reference: "GIFT")) == Self.new)
    #expect(
      try ledger.events(of: OrderNumber("A-1")).map(\.kind).suffix(3)
        == [.exchangeCodeReleased, .exchangeCodeRedeemed, .orderCorrected])
  }

  @Test func keepsEveryConsentByItsPicture() throws {
    let person = Person(
      subject: .other, guardianConsent: "signed 2026-04-30", authorization: "in writing", source: "agency")
    _ = try admit(Samples.order("A-1", showcase: true, photos: ["a.jpg", "b.jpg"], person: person))
    #expect(
      try ledger.consents(of: OrderNumber("A-1")).map { "\($0.position) \($0.kind.rawValue) \($0.wording)" } == [
        "0 policy 1", "0 showcase 1",
        "1 authorization in writing", "1 guardian signed 2026-04-30", "1 source agency",
        "2 authorization in writing", "2 guardian signed 2026-04-30", "2 source agency",
      ])
  }

  @Test func followsTheManifestOnShowcaseBothWays() throws {
    let without = try Samples.order("A-1")
    let with = try Samples.order("A-1", showcase: true)
    let shown = Admission.admitted(.init(isNew: false, corrected: [.consents], mayBeShown: true, hold: nil))
    let hidden = Admission.admitted(.init(isNew: false, corrected: [.consents], mayBeShown: false, hold: nil))
    _ = try admit(without)
    #expect(try admit(with) == shown)
    #expect(try admit(without) == hidden)
    #expect(try admit(with) == shown)
  }

  @Test func putsAndLiftsTheManifestsHold() throws {
    let hold = Hold(order: OrderNumber("A-1"), reason: "court", legalCase: nil, origin: .manifest, since: Samples.noon)
    #expect(
      try admit(Samples.order("A-1", hold: "court"))
        == .admitted(.init(isNew: true, corrected: [], mayBeShown: false, hold: hold)))
    #expect(try ledger.hold(of: OrderNumber("A-1")) == hold)
    #expect(
      try admit(Samples.order("A-1"))
        == .admitted(.init(isNew: false, corrected: [.hold], mayBeShown: false, hold: nil)))
    #expect(try ledger.hold(of: OrderNumber("A-1")) == nil)
    #expect(try ledger.events(of: OrderNumber("A-1")).map(\.kind).suffix(2) == [.holdLifted, .orderCorrected])
  }
}
