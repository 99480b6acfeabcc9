import Foundation
import Orders
import Testing

@testable import Ledger

@Suite struct RetentionTests {
  let folder: TestFolder
  let ledger: Ledger

  /// Paid on 1, 2, 3 May and so on: last days 28, 29, 30 October.
  init() throws {
    folder = try TestFolder()
    ledger = try Samples.open(folder.ledger)
    let orders = try (1...5).map { number in
      try Samples.order("A-\(number)", paidOn: "2026-05-0\(number)", hold: number == 2 ? "court" : nil)
    }
    _ = try ledger.admit(orders, retention: Samples.retention, at: Samples.noon)
    for number in 1...4 { try publish("A-\(number)") }
  }

  func publish(_ number: String) throws {
    let publication = try Samples.publication(number)
    try ledger.confirm(try ledger.begin([publication], at: Samples.noon), at: Samples.noon)
  }

  @Test(arguments: [
    ("2026-10-28", []), ("2026-10-29", ["A-1"]), ("2026-10-30", ["A-1", "A-2"]),
    ("2027-01-01", ["A-1", "A-2", "A-3", "A-4", "A-5"]),
  ])
  func countsTheLastDayIn(today: String, numbers: [String]) throws {
    let expired = try ledger.expired(before: Samples.day(today)).all()
    #expect(expired.map(\.order.number.text) == numbers)
  }

  @Test func namesFilesAndHold() throws {
    let expired = try ledger.expired(before: Samples.day("2026-10-30")).all()
    #expect(expired.map(\.files) == [try Samples.publication("A-1").files, try Samples.publication("A-2").files])
    #expect(expired.map(\.hold?.reason) == [nil, "court"])
    #expect(expired.map(\.path) == [try Samples.publication("A-1").path, try Samples.publication("A-2").path])
  }

  @Test func listsWhatExpiresSoonOnlyIfPublished() throws {
    let pages = ledger.expiring(from: try Samples.day("2026-10-29"), through: try Samples.day("2026-11-12"))
    #expect(try pages.all().map(\.order.number.text) == ["A-2", "A-3", "A-4"])
  }

  @Test func endsInThreeSteps() throws {
    try ledger.beginEnding([OrderNumber("A-1")], as: .expired, at: Samples.noon)
    #expect(try ledger.pendingEndings().all().map(\.ending) == [.expired])
    #expect(try ledger.livePublications().all().map(\.order.text) == ["A-2", "A-3", "A-4"])
    try ledger.finishEnding([OrderNumber("A-1")], originals: .due, at: Samples.noon)
    #expect(try ledger.pendingEndings().all() == [])
    #expect(try ledger.published(OrderNumber("A-1")) == nil)
    #expect(try ledger.expired(before: Samples.day("2026-10-29")).all() == [])
    #expect(try ledger.order(OrderNumber("A-1"))?.ended == .expired)
    #expect(try ledger.events(of: OrderNumber("A-1")).map(\.kind).suffix(2) == [.endingBegun, .ended])

    #expect(try ledger.originalsDue().all().map(\.photos) == [["a.jpg"]])
    try ledger.forgetOriginals(of: [OrderNumber("A-1"), OrderNumber("A-3")], at: Samples.noon)
    #expect(try ledger.originalsDue().all() == [])
    #expect(try ledger.order(OrderNumber("A-3"))?.photos == ["a.jpg"])
  }

  @Test func keepsNoTraceOfTheFilesOfWhatEnded() throws {
    try ledger.beginEnding([OrderNumber("A-1")], as: .expired, at: Samples.noon)
    try ledger.finishEnding([OrderNumber("A-1")], at: Samples.noon)
    let record = try ledger.personalRecord(of: OrderNumber("A-1"))
    #expect(record.order.photos == [])
    #expect(record.deliveries.map(\.status) == [.expired])
    #expect(record.deliveries.map(\.path) == [nil])
    #expect(record.deliveries.flatMap(\.files) == [])
    #expect(record.deliveries.flatMap(\.photos) == [])
  }

  @Test(arguments: EndReason.allCases)
  func endsNothingThatIsHeld(reason: EndReason) throws {
    let hold = Hold(order: OrderNumber("A-2"), reason: "court", legalCase: nil, origin: .manifest, since: Samples.noon)
    #expect(throws: LedgerError.held(hold)) {
      try ledger.beginEnding([OrderNumber("A-1"), OrderNumber("A-2")], as: reason, at: Samples.noon)
    }
    #expect(try ledger.pendingEndings().all() == [])
  }

  @Test func endsTwiceWithoutHarm() throws {
    let number = OrderNumber("A-1")
    try ledger.beginEnding([number], as: .expired, at: Samples.noon)
    try ledger.beginEnding([number], as: .expired, at: Samples.noon)
    try ledger.finishEnding([number], at: Samples.noon)
    let head = try ledger.verifyEvents()
    try ledger.finishEnding([number], at: Samples.noon)
    try ledger.beginEnding([number], as: .expired, at: Samples.noon)
    #expect(try ledger.verifyEvents() == head)
  }

  @Test func letsAnErasureGoFirst() throws {
    let number = OrderNumber("A-1")
    try ledger.beginEnding([number], as: .erased, at: Samples.noon)
    try ledger.beginEnding([number], as: .expired, at: Samples.noon)
    #expect(try ledger.pendingEndings().all().map(\.ending) == [.erased])
    try ledger.beginEnding([OrderNumber("A-3")], as: .expired, at: Samples.noon)
    try ledger.beginEnding([OrderNumber("A-3")], as: .erased, at: Samples.noon)
    #expect(try ledger.pendingEndings().all().map(\.ending) == [.erased, .erased])
  }

  @Test func admitsWhatEndedOnlyWithALaterLastDay() throws {
    let number = OrderNumber("A-1")
    let order = try Samples.order("A-1", paidOn: "2026-05-01")
    try ledger.beginEnding([number], as: .expired, at: Samples.noon)
    #expect(
      try ledger.admit([order], retention: Retention(days: 400), at: Samples.noon) == [.refused(.ended(.expired))])
    try ledger.finishEnding([number], at: Samples.noon)
    #expect(try ledger.admit([order], retention: Samples.retention, at: Samples.noon) == [.refused(.ended(.expired))])
    #expect(
      try ledger.admit([order], retention: Retention(days: 181), at: Samples.noon)
        == [.admitted(.init(isNew: false, corrected: [.lastDay, .photos], mayBeShown: false, hold: nil))])
    #expect(try ledger.order(number)?.ended == nil)
  }

  @Test func tellsWhoSharesAFile() throws {
    for number in ["A-1", "A-3"] {
      var publication = try Samples.publication(number, revision: 1)
      publication.files.append(Samples.file(.prints, "shared.jpg"))
      try ledger.confirm(try ledger.begin([publication], at: Samples.noon), at: Samples.noon)
    }
    #expect(try ledger.owners(of: .prints, path: "shared.jpg").map(\.text) == ["A-1", "A-3"])
    #expect(try ledger.users(ofPhoto: "a.jpg").map(\.text) == ["A-1", "A-2", "A-3", "A-4", "A-5"])
    try ledger.beginEnding([OrderNumber("A-1")], as: .expired, at: Samples.noon)
    #expect(try ledger.owners(of: .prints, path: "shared.jpg").map(\.text) == ["A-3"])
    #expect(try ledger.users(ofPhoto: "a.jpg").map(\.text) == ["A-2", "A-3", "A-4", "A-5"])
  }

  @Test func forgetsAddressesForGood() throws {
    #expect(try ledger.forgetAddresses(paidBefore: Samples.day("2026-05-04"), at: Samples.noon) == 2)
    let addresses = try (1...5).map { try ledger.order(OrderNumber("A-\($0)"))?.payment.ip }
    #expect(addresses == [nil, "192.0.2.7", nil, "192.0.2.7", "192.0.2.7"])
    let again = try ledger.admit(
      [Samples.order("A-1", paidOn: "2026-05-01")], retention: Samples.retention, at: Samples.noon)
    #expect(again == [.admitted(.init(isNew: false, corrected: [], mayBeShown: false, hold: nil))])
    #expect(try ledger.order(OrderNumber("A-1"))?.payment.ip == nil)
    #expect(try ledger.forgetAddresses(paidBefore: Samples.day("2026-05-01"), at: Samples.noon) == 0)
    _ = try ledger.admit(
      [Samples.order("A-1", paidOn: "2026-05-01")], retention: Samples.retention, at: Samples.noon)
    #expect(try ledger.order(OrderNumber("A-1"))?.payment.ip == nil)
  }
}
