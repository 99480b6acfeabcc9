import Foundation
import Orders
import Testing

@testable import Ledger

@Suite struct RightsTests {
  let folder: TestFolder
  let ledger: Ledger
  let number = OrderNumber("A-1")

  init() throws {
    folder = try TestFolder()
    ledger = try Samples.open(folder.ledger)
  }

  func admit(_ order: Order) throws -> Admission {
    try #require(try ledger.admit([order], retention: Samples.retention, at: Samples.noon).first)
  }

  @Test func findsOrdersByCustomerAndByReference() throws {
    for (number, uid) in [("A-2", "o'hara"), ("A-1", "o'hara"), ("A-3", "o''hara"), ("A-4", "O'HARA")] {
      _ = try admit(Samples.order(number, uid: uid))
    }
    try ledger.confirm(try ledger.begin([Samples.publication("A-3")], at: Samples.noon), at: Samples.noon)
    #expect(try ledger.orders(ofUID: "o'hara").map(\.text) == ["A-1", "A-2"])
    #expect(try ledger.orders(ofUID: "' OR 1=1 --") == [])
    #expect(try ledger.orders(withReference: "k3fq-9x2m").map(\.text) == ["A-3"])
  }

  @Test func givesOutAllThatIsHeld() throws {
    let order = try Samples.order("A-1", showcase: true)
    _ = try admit(order)
    let publication = try Samples.publication("A-1")
    try ledger.confirm(try ledger.begin([publication], at: Samples.noon), at: Samples.noon)
    try ledger.putHold(on: number, reason: "dispute", legalCase: .courts, at: Samples.noon)
    try ledger.liftHold(on: number, at: Samples.noon + 60)
    let disclosure = Disclosure(
      order: number, legalCase: .courts, recipient: "court", content: "photo", at: Samples.noon + 60)
    try ledger.record(disclosure)
    try ledger.recordExport(of: [number], at: Samples.noon + 60)

    let record = try ledger.personalRecord(of: number)
    #expect(record.order.customer == order.customer)
    #expect(record.consents.map(\.kind) == [.policy, .showcase])
    #expect(
      record.deliveries == [
        DeliveryRecord(
          revision: 0, lastDay: publication.lastDay, status: .published, path: publication.path,
          reference: publication.reference, begunAt: Samples.noon, publishedAt: Samples.noon, endedAt: nil,
          files: publication.files, photos: publication.photos, sheets: publication.sheets)
      ])
    let hold = Hold(order: number, reason: "dispute", legalCase: .courts, origin: .command, since: Samples.noon)
    #expect(record.holds == [HoldRecord(hold: hold, liftedAt: Samples.noon + 60)])
    #expect(record.disclosures == [disclosure])
    #expect(
      record.events.map(\.kind) == [
        .orderAdmitted, .consentGiven, .consentGiven, .published, .held, .holdLifted, .disclosed, .exported,
      ])
    #expect(throws: LedgerError.unknownOrder) { try ledger.personalRecord(of: OrderNumber("A-2")) }
  }

  @Test func keepsAWithdrawalAgainstTheManifest() throws {
    let order = try Samples.order("A-1", showcase: true)
    _ = try admit(order)
    #expect(try ledger.withdrawConsents([.showcase], of: number, at: Samples.noon).map(\.kind) == [.showcase])
    #expect(try admit(order) == .admitted(.init(isNew: false, corrected: [], mayBeShown: false, hold: nil)))
    #expect(try ledger.withdrawConsents([.showcase], of: number, at: Samples.noon) == [])
    #expect(try ledger.consents(of: number).map(\.withdrawnAt) == [nil, Samples.noon])
  }

  @Test func noLaterPolicyBringsAWithdrawnShowcaseBack() throws {
    _ = try admit(Samples.order("A-1", showcase: true))
    _ = try ledger.withdrawConsents([.showcase], of: number, at: Samples.noon)
    #expect(
      try admit(Samples.order("A-1", showcase: true, policy: "2"))
        == .admitted(.init(isNew: false, corrected: [.consents], mayBeShown: false, hold: nil)))
    #expect(try ledger.consents(of: number).map(\.withdrawnAt) == [nil, Samples.noon])
  }

  /// Rows of a manifest change places; whose consent was withdrawn does not.
  @Test(arguments: [ConsentKind.guardian, .authorization, .source])
  func withdrawsFromThePictureWhereverItStands(kind: ConsentKind) throws {
    let (rosa, anna) = (Self.picture("rosa.jpg", "Rosa"), Self.picture("anna.jpg", "Anna"))
    func admission(_ items: OrderItem...) throws -> Admission {
      var order = try Samples.order("A-1")
      order.items = items
      return try admit(order)
    }
    _ = try admission(rosa, anna)
    _ = try ledger.withdrawConsents([kind], of: number, at: Samples.noon)
    try ledger.finishEnding([number], at: Samples.noon)
    func refused(at position: Int) -> Admission {
      .refused(.consentWithdrawn(kind, position: position, at: Samples.noon))
    }
    #expect(try admission(anna, rosa) == refused(at: 1))
    // A dot, a space or a capital are no other words, nor is a copy of the picture another.
    #expect(try admission(Self.picture("anna.jpg", " anna  SIGNED.")) == refused(at: 1))
    #expect(try admission(Self.picture("copy.jpg", "Rosa")) == refused(at: 1))
    #expect(try admission(Self.picture("own.jpg", nil), Self.picture("rosa.jpg", nil)) == refused(at: 2))

    // The other pictures of the order are not meant.
    func isAdmitted(_ item: OrderItem) throws -> Bool {
      if case .admitted = try admission(item) { true } else { false }
    }
    #expect(try isAdmitted(Self.picture("own.jpg", nil)))
    #expect(try admission(rosa) == refused(at: 1))
    #expect(try isAdmitted(Self.picture("rosa.jpg", "Rosa, on 1 June")))
  }

  private static func picture(_ photo: String, _ name: String?) -> OrderItem {
    let words = name.map { $0.contains("SIGNED") || $0.contains("June") ? $0 : "\($0) signed" }
    return Samples.item(photo, Person(guardianConsent: words, authorization: words, source: words))
  }

  @Test(arguments: [ConsentKind.policy, .guardian, .authorization, .source])
  func refusesWhatRestedOnAWithdrawnConsent(kind: ConsentKind) throws {
    let person = Person(guardianConsent: "g", authorization: "a", source: "s")
    _ = try admit(Samples.order("A-1", person: person))
    _ = try ledger.withdrawConsents([kind], of: number, at: Samples.noon)
    let refusal = AdmissionRefusal.consentWithdrawn(kind, position: kind == .policy ? 0 : 1, at: Samples.noon)
    #expect(try admit(Samples.order("A-1", person: person)) == .refused(refusal))
    // Leaving the words out is not a consent.
    if kind != .policy { #expect(try admit(Samples.order("A-1")) == .refused(refusal)) }

    try ledger.finishEnding([number], at: Samples.noon)
    let renewed = Person(guardianConsent: "g again", authorization: "a again", source: "s again")
    #expect(
      try admit(Samples.order("A-1", policy: "2", person: renewed))
        == .admitted(.init(isNew: false, corrected: [.photos, .consents], mayBeShown: false, hold: nil)))
  }

  @Test func startsAgainAfterAWithdrawalOnlyWithANewConsent() throws {
    _ = try admit(Samples.order("A-1"))
    _ = try ledger.withdrawConsents([.policy], of: number, at: Samples.noon)
    #expect(try ledger.pendingEndings().all().map(\.ending) == [.withdrawn])
    try ledger.finishEnding([number], at: Samples.noon)
    #expect(
      try admit(Samples.order("A-1")) == .refused(.consentWithdrawn(.policy, position: 0, at: Samples.noon)))
    #expect(
      try admit(Samples.order("A-1", policy: "2"))
        == .admitted(.init(isNew: false, corrected: [.photos, .consents], mayBeShown: false, hold: nil)))
  }

  @Test func correctsWhoseOrderItIs() throws {
    _ = try admit(Samples.order("A-1", uid: "typo"))
    try ledger.correct(CustomerCorrection(uid: "right"), of: [number], at: Samples.noon)
    #expect(
      try admit(Samples.order("A-1", uid: "right"))
        == .admitted(.init(isNew: false, corrected: [], mayBeShown: false, hold: nil)))
    #expect(try ledger.events(of: number).last?.facts == [.fields: "uid"])
  }

  @Test func keepsHoldsOfBothOriginsApart() throws {
    _ = try admit(Samples.order("A-1", hold: "tax"))
    try ledger.putHold(on: number, reason: "dispute", legalCase: .courts, at: Samples.noon + 60)
    #expect(try ledger.holds().map(\.reason) == ["tax", "dispute"])
    #expect(try ledger.liftHold(on: number, at: Samples.noon + 120)?.reason == "tax")
    #expect(try ledger.holds().map(\.reason) == ["tax"])
  }

  @Test func knowsTenExceptionsAndEightDisclosures() {
    #expect(LawfulCase.allCases.count == 10 && DisclosureCase.allCases.count == 8)
  }

  @Test(arguments: DisclosureCase.allCases)
  func recordsADisclosureWithItsCase(disclosed: DisclosureCase) throws {
    let disclosure = Disclosure(order: nil, legalCase: disclosed, recipient: "r", content: "c", at: Samples.noon)
    try ledger.record(disclosure)
    #expect(try ledger.disclosures() == [disclosure])
    #expect(try ledger.latestEvents(1).map { $0.facts[.legalCase] } == [disclosed.rawValue])
  }
}
