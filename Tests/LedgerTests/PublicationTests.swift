import Foundation
import Orders
import Testing

@testable import Ledger

@Suite struct PublicationTests {
  let folder: TestFolder
  let ledger: Ledger

  init() throws {
    folder = try TestFolder()
    ledger = try Samples.open(folder.ledger)
    _ = try ledger.admit([try Samples.order("A-1")], retention: Samples.retention, at: Samples.noon)
  }

  @Test func readsBackAllThatAReprintNeeds() throws {
    let publication = try Samples.publication("A-1")
    let ids = try ledger.begin([publication], at: Samples.noon)
    #expect(try ledger.published(OrderNumber("A-1")) == nil)
    try ledger.confirm(ids, at: Samples.noon)
    #expect(try ledger.published(OrderNumber("A-1")) == publication)
    #expect(try ledger.pendingPublications() == [])
    let event = try #require(try ledger.events(of: OrderNumber("A-1")).last)
    #expect(event.kind == .published)
    #expect(event.facts == [.lastDay: "2026-10-28", .revision: "0", .files: "3"])
  }

  @Test func tellsTheNextRunWhatWasPending() throws {
    let first = try Samples.publication("A-1")
    try ledger.confirm(try ledger.begin([first], at: Samples.noon), at: Samples.noon)
    let second = try Samples.publication("A-1", revision: 1)
    let ids = try ledger.begin([second], at: Samples.noon + 5)
    #expect(
      try ledger.pendingPublications()
        == [PendingPublication(id: ids[0], publication: second, begunAt: Samples.noon + 5, replacing: first)])
    #expect(try ledger.published(OrderNumber("A-1")) == first)
  }

  @Test func abandonsWhatDidNotComeToBe() throws {
    let publication = try Samples.publication("A-1")
    let ids = try ledger.begin([publication], at: Samples.noon)
    try ledger.abandon(ids, at: Samples.noon)
    #expect(try ledger.published(OrderNumber("A-1")) == nil)
    #expect(try ledger.pendingPublications() == [])
    try ledger.confirm(try ledger.begin([publication], at: Samples.noon), at: Samples.noon)
    #expect(try ledger.published(OrderNumber("A-1")) == publication)
  }

  @Test func revokesTheLinkBefore() throws {
    for revision in 0...1 {
      let publication = try Samples.publication("A-1", revision: revision)
      try ledger.confirm(try ledger.begin([publication], at: Samples.noon), at: Samples.noon)
    }
    #expect(try ledger.published(OrderNumber("A-1")) == Samples.publication("A-1", revision: 1))
    #expect(try ledger.events(of: OrderNumber("A-1")).map(\.kind).suffix(2) == [.linkRevoked, .published])
  }

  @Test func remembersFilesThatALaterRenderingLeft() throws {
    for revision in 0...1 {
      let publication = try Samples.publication("A-1", revision: revision)
      try ledger.confirm(try ledger.begin([publication], at: Samples.noon), at: Samples.noon)
    }
    let due = try ledger.unended().all()
    #expect(
      due.map(\.files) == [
        [
          Samples.file(.cache, "A-1-0.jpg"), Samples.file(.cache, "A-1-1.jpg"),
          Samples.file(.prints, "sheet-A-1.jpg"), Samples.file(.site, "d/A-1/index.html"),
        ]
      ])
  }

  @Test func refusesWhatIsOutOfTurn() throws {
    let publication = try Samples.publication("A-1")
    #expect(throws: LedgerError.unknownOrder) {
      try ledger.begin([publication, Samples.publication("A-2")], at: Samples.noon)
    }
    #expect(try ledger.pendingPublications() == [])
    let ids = try ledger.begin([publication], at: Samples.noon)
    #expect(throws: LedgerError.unsettledPublication(ids[0])) { try ledger.begin([publication], at: Samples.noon) }
    try ledger.confirm(ids, at: Samples.noon)
    #expect(throws: LedgerError.unknownPublication(ids[0])) { try ledger.confirm(ids, at: Samples.noon) }
    #expect(throws: LedgerError.unknownPublication(ids[0])) { try ledger.abandon(ids, at: Samples.noon) }
  }

  @Test func equalsWhatIsReadBackInWhateverOrderItWasNamed() throws {
    let known = try Samples.publication("A-1")
    let files = known.files + ["é", "z", "Z", "e\u{301}", "a/b", "a.b"].map { Samples.file(.site, $0) }
    let shuffled = Publication(
      order: known.order, revision: known.revision, lastDay: known.lastDay, path: known.path,
      reference: known.reference, files: files.reversed() + files, photos: known.photos, sheets: known.sheets)
    #expect(shuffled.files.count == 9)
    try ledger.confirm(try ledger.begin([shuffled], at: Samples.noon), at: Samples.noon)
    #expect(try ledger.published(OrderNumber("A-1")) == shuffled)
  }

  @Test func tellsWhichFilesNobodyOwns() throws {
    try ledger.confirm(try ledger.begin([try Samples.publication("A-1")], at: Samples.noon), at: Samples.noon)
    let paths = ["A-1-0.jpg", "stray.jpg", "A-1-0.jpg.part"]
    #expect(try ledger.unowned(paths, in: .cache) == ["stray.jpg", "A-1-0.jpg.part"])
    #expect(try ledger.unowned(["A-1-0.jpg"], in: .prints) == ["A-1-0.jpg"])
    try ledger.beginEnding([OrderNumber("A-1")], as: .expired, at: Samples.noon)
    #expect(try ledger.unowned(paths, in: .cache) == paths)
  }

  @Test func followsAFileThatWasMadeAgain() throws {
    try ledger.confirm(try ledger.begin([try Samples.publication("A-1")], at: Samples.noon), at: Samples.noon)
    let again = DeliveredFile(place: .prints, path: "sheet-A-1.jpg", hash: Samples.hash("again"), size: 5)
    try ledger.replaceShared(again)
    #expect(try ledger.published(OrderNumber("A-1"))?.files.contains(again) == true)
    try ledger.forgetShared("sheet-A-1.jpg", in: .prints)
    #expect(try ledger.published(OrderNumber("A-1"))?.files.map(\.place) == [.cache, .site])
  }
}
