import Foundation
import Ledger
import Orders
import Testing

@testable import Studio

@Suite struct PersonalRightsTests {
  let sample: StudioSample

  /// A and B are of one customer, C of another; they share a sheet. B also has a guardian's consent.
  init() throws {
    sample = try StudioSample()
    try sample.publish(
      StudioSample.order("A", uid: "o'hara", paidOn: "2026-05-01", photos: ["ana.jpg"], showcase: true), sheet: "s.jpg")
    try sample.publish(
      StudioSample.order(
        "B", uid: "o'hara", paidOn: "2026-05-02", photos: ["ben.jpg"], person: Person(guardianConsent: "signed")))
    try sample.publish(StudioSample.order("C", uid: "other", paidOn: "2026-05-03", photos: ["c.jpg"]), sheet: "s.jpg")
  }

  var rights: PersonalRights {
    get throws {
      PersonalRights(
        ledger: sample.ledger, folder: sample.folder, terms: try StudioSample.terms, now: StudioSample.now,
        today: try StudioSample.day("2026-06-01"))
    }
  }

  @Test func plansAnErasure() throws {
    let before = try sample.files()
    let plan = try rights.planErasure(of: .uid("o'hara"))
    #expect(plan.orders == 2 && plan.files == 12)
    #expect(plan.originals == ["ana.jpg", "ben.jpg"])
    #expect(plan.sharedSheets == ["s.jpg"])
    #expect(try sample.files() == before)
  }

  @Test func erasesAPersonWithoutATrace() throws {
    let erased = try sample.files().filter {
      $0.key.contains("A") || $0.key.contains("B") || $0.key.hasPrefix("photos")
    }
    try sample.write("../photos/kept/copy of ana.jpg", "original ana.jpg")
    let outcome = try rights.erase(.uid("o'hara"))
    #expect(outcome.report.orders == [.erased: 2])
    #expect(outcome.report.originals == 2)
    #expect(outcome.report.copies == ["photos/kept/copy of ana.jpg"])

    let left = try sample.files()
    let gone = Set(erased.values).subtracting(["original c.jpg"])
    #expect(gone.count == 11)
    #expect(!left.values.contains { gone.contains($0) })
    #expect(left.keys.filter { $0.contains("C") }.count == 5)
    #expect(left["photos/c.jpg"] == "original c.jpg")

    for name in ["ledger.sqlite", "ledger.sqlite-wal", "ledger.erased"] {
      let bytes = try Data(contentsOf: sample.folder.root.appending(path: name))
      for word in ["o'hara", "ana.jpg", "tokenA", "ref A", "ref-B"] {
        let found = bytes.range(of: Data(word.utf8))
        #expect(found == nil, "\(name): \(word)")
      }
    }
    // Asked once more before the receipt was handed out: the same receipt, but for the entry in the ledger.
    #expect(try rights.planErasure(of: .uid("o'hara")).isEmpty)
    let again = try rights.erase(.uid("o'hara"))
    #expect(again.report.isEmpty && again.receipt == outcome.receipt)
    try rights.handedOut(to: .uid("o'hara"))
    #expect(throws: EndingError.ledger(.unknownOrder)) { try rights.erase(.uid("o'hara")) }
  }

  /// Whatever a killed run had deleted already, the receipt says what the whole request deleted.
  @Test func theReceiptOfAKilledErasureIsThatOfTheWhole() throws {
    let uninterrupted = try PersonalRightsTests()
    let whole = try uninterrupted.rights.erase(.uid("o'hara")).receipt
    let counts = try ErasureCount(ledger: sample.ledger, folder: sample.folder)
      .count([OrderNumber("A"), OrderNumber("B")])
    let day = try StudioSample.day("2026-06-01")
    try sample.ledger.beginErasure(
      PersonSelection.uid("o'hara").request, of: [OrderNumber("A"), OrderNumber("B")], counts, on: day,
      at: StudioSample.now)
    for path in ["build/cache/ab/A", "photos/ana.jpg", "build/prints/s.jpg"] {
      try FileManager.default.removeItem(at: sample.folder.root.appending(path: path))
    }
    var receipt = try rights.erase(.uid("o'hara")).receipt
    #expect(receipt.orders == 2 && receipt.originals == 2 && receipt.files == 12)
    receipt.entry = whole.entry
    #expect(receipt == whole)

    // Carried on with by another run: whoever asked still gets it.
    let other = try PersonalRightsTests()
    try other.sample.ledger.beginErasure(
      PersonSelection.uid("o'hara").request, of: [OrderNumber("A"), OrderNumber("B")], counts, on: day,
      at: StudioSample.now)
    #expect(try other.sample.ender().settle().orders == [.erased: 2])
    var late = try other.rights.erase(.uid("o'hara")).receipt
    late.entry = whole.entry
    #expect(late == whole)
    withExtendedLifetime((uninterrupted, other)) {}
  }

  /// Two customers handed in one picture: who is erased is told that it stays, and the operator which.
  @Test func saysWhatStaysBecauseAnotherOrderUsesIt() throws {
    try sample.publish(
      StudioSample.order("D", uid: "fourth", paidOn: "2026-05-04", photos: ["c.jpg", "d.jpg"]))
    #expect(try rights.planErasure(of: .uid("fourth")).originalsShared == ["c.jpg"])
    let outcome = try rights.erase(.uid("fourth"))
    #expect(outcome.report.originalsShared == ["c.jpg"])
    #expect(outcome.receipt.originals == 1 && outcome.receipt.originalsShared == 1)
    #expect(outcome.receipt.text.english.contains("Original photos that stay because another order uses them: 1.\n"))
    #expect(
      outcome.receipt.text.spanish.contains(
        "Fotos originales que se conservan porque otro pedido las usa: 1.\n"))
    #expect(try sample.files()["photos/c.jpg"] == "original c.jpg")
    // The next run can no longer tell, and the receipt still says it.
    #expect(try rights.erase(.uid("fourth")).receipt == outcome.receipt)
    try rights.handedOut(to: .uid("fourth"))
    // Erased together, nothing of the two stays.
    try sample.publish(StudioSample.order("E", uid: "fifth", paidOn: "2026-05-04", photos: ["e.jpg"]))
    try sample.publish(StudioSample.order("F", uid: "fifth", paidOn: "2026-05-04", photos: ["e.jpg"]))
    let both = try rights.erase(.uid("fifth"))
    #expect(both.receipt.originals == 1 && both.receipt.originalsShared == 0 && both.report.originalsShared == [])
  }

  @Test func erasesOneOrderAlone() throws {
    let outcome = try rights.erase(.order(OrderNumber("B")))
    #expect(outcome.report.orders == [.erased: 1])
    #expect(try sample.ledger.orders(ofUID: "o'hara").map(\.text) == ["A"])
    #expect(try sample.files()["build/prints/s.jpg"] == "sheet s.jpg")
  }

  @Test func erasesWhatEndedBefore() throws {
    let day = try StudioSample.day("2027-01-01")
    _ = try sample.ender().end(.expired(before: day))
    #expect(try sample.files()["photos/ana.jpg"] != nil)
    let outcome = try rights.erase(.order(OrderNumber("A")))
    #expect(outcome.report.orders == [.erased: 1])
    #expect(outcome.report.originals == 1)
    #expect(try sample.files()["photos/ana.jpg"] == nil)
    #expect(try sample.ledger.wasErased(OrderNumber("A")))
  }

  @Test func keepsWhatIsHeldAndErasesTheRest() throws {
    try sample.ledger.putHold(on: OrderNumber("A"), reason: "trial", legalCase: .courts, at: StudioSample.now)
    let outcome = try rights.erase(.uid("o'hara"))
    #expect(outcome.report.orders == [.erased: 1])
    #expect(outcome.report.held.map(\.order.text) == ["A"])
    #expect(outcome.receipt.held == 1)
    #expect(try sample.files().keys.filter { $0.contains("A") }.count == 2)
    #expect(try sample.ledger.orders(ofUID: "o'hara").map(\.text) == ["A"])
  }

  @Test(arguments: [false, true])
  func erasesWhatWasHeldWhenTheHoldIsLifted(isWithdrawnBefore: Bool) throws {
    let number = OrderNumber("A")
    try sample.ledger.putHold(on: number, reason: "trial", legalCase: .courts, at: StudioSample.now)
    if isWithdrawnBefore {
      let outcome = try rights.withdraw([.policy], by: .order(number))
      #expect(outcome.report.held.map(\.order) == [number] && outcome.receipt.held == 1)
    }
    let outcome = try rights.erase(.order(number))
    #expect(outcome.report.orders == [:] && outcome.receipt.held == 1 && outcome.receipt.files == 0)
    #expect(try sample.ledger.livePublications().all().map(\.order.text) == ["B", "C"])
    #expect(try sample.ledger.events(of: number).last?.facts == [.reason: "erased"])
    // The manifest does not bring it back meanwhile.
    let order = try StudioSample.order("A", uid: "o'hara", paidOn: "2026-05-01", photos: ["ana.jpg"])
    let admissions = try sample.ledger.admit([order], retention: Retention(days: 180), at: StudioSample.now)
    let withdrawal = AdmissionRefusal.consentWithdrawn(.policy, position: 0, at: StudioSample.now)
    #expect(admissions == [.refused(isWithdrawnBefore ? withdrawal : .ended(.erased))])

    try sample.ledger.liftHold(on: number, at: StudioSample.now)
    #expect(try sample.ender().settle().orders == [.erased: 1])
    let left = try sample.files().keys.filter { $0.contains("A") || $0.contains("ana.") }
    #expect(left == [])
    #expect(try sample.ledger.wasErased(number))
  }

  @Test func withdrawsFromTheShowcaseAlone() throws {
    let before = try sample.files()
    let outcome = try rights.withdraw([.showcase], by: .uid("o'hara"))
    #expect(outcome.report.isEmpty)
    #expect(outcome.receipt.act == .withdrawal([.showcase]))
    #expect(outcome.receipt.orders == 1)
    #expect(try sample.files() == before)
    #expect(try rights.planWithdrawal(of: [.showcase], by: .uid("o'hara")).isEmpty)
  }

  @Test func stopsWhatRestedOnAConsent() throws {
    #expect(try rights.planWithdrawal(of: [.guardian], by: .uid("o'hara")).orders == 1)
    let outcome = try rights.withdraw([.guardian], by: .uid("o'hara"))
    #expect(outcome.report.orders == [.withdrawn: 1])
    #expect(outcome.receipt.files == 6 && outcome.receipt.originals == 1)
    #expect(try sample.files().keys.filter { $0.contains("B") } == [])
    #expect(try sample.files().keys.filter { $0.contains("A") }.count == 5)
    #expect(try sample.ledger.order(OrderNumber("B"))?.ended == .withdrawn)
  }

  @Test func takesTheHeldPageDownAndTheRestWhenTheHoldIsLifted() throws {
    try sample.ledger.putHold(on: OrderNumber("B"), reason: "trial", legalCase: .courts, at: StudioSample.now)
    let outcome = try rights.withdraw([.policy], by: .order(OrderNumber("B")))
    #expect(outcome.report.isEmpty)
    #expect(try sample.ledger.livePublications().all().map(\.order.text) == ["A", "C"])
    // Another order's end must not take what is held along.
    _ = try sample.ender().end(.orders([OrderNumber("C")], .withdrawn))
    let left = try sample.files().keys.filter { $0.contains("B") || $0.contains("ben") }.sorted()
    #expect(
      left == [
        "build/cache/ab/B/print.jpg", "build/prints/photo-10x15/B.jpg", "build/review/thumbs/B.jpg", "photos/ben.jpg",
      ])
    try sample.ledger.liftHold(on: OrderNumber("B"), at: StudioSample.now)
    #expect(try sample.ender(deletesSources: true).settle().orders == [.withdrawn: 1])
    #expect(try sample.files().keys.filter { $0.contains("B") || $0.contains("ben") } == [])
  }

  @Test func givesAPersonAllThatIsHeld() throws {
    let (files, receipt) = try rights.export(.uid("o'hara"))
    #expect(
      files.map(\.path) == [
        "your-data.txt", "sus-datos.txt", "data.json", "order-A/all.zip", "order-A/index.html",
        "order-A/us-passport-1.jpg", "order-B/all.zip", "order-B/index.html", "order-B/us-passport-1.jpg",
        "originals/ana.jpg", "originals/ben.jpg",
      ])
    #expect(receipt.orders == 2)
    let texts = files.prefix(3).map { file in
      guard case .bytes(let bytes) = file.content else { return "" }
      return String(decoding: bytes, as: UTF8.self)
    }
    for text in texts {
      for word in ["o'hara", "Nick o'hara", "192.0.2.7", "ref A", "ana.jpg", "signed", "2026-05-01"] {
        #expect(text.contains(word), "\(word)")
      }
      for word in ["other", "c.jpg", "ref C"] { #expect(!text.contains(word)) }
    }
    let json = try #require(try JSONSerialization.jsonObject(with: Data(texts[2].utf8)) as? [String: Any])
    #expect((json["orders"] as? [[String: Any]])?.compactMap { $0["number"] as? String } == ["A", "B"])
    for file in files.dropFirst(3) {
      guard case .file(let url) = file.content else {
        Issue.record("\(file.path) is not a file of the studio's folder")
        continue
      }
      #expect(FileManager.default.fileExists(atPath: url.path))
    }
    #expect(try sample.ledger.events(of: OrderNumber("A")).last?.kind == .exported)
  }

  @Test func findsAPersonByWhatThePageShows() throws {
    #expect(try PersonSelection.reference("ref-B").orders(in: sample.ledger).map(\.text) == ["B"])
    #expect(throws: LedgerError.unknownOrder) { try PersonSelection.reference("ref-X").orders(in: sample.ledger) }
    #expect(throws: LedgerError.unknownOrder) { try PersonSelection.uid("").orders(in: sample.ledger) }
  }
}
