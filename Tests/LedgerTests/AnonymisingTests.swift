import Foundation
import GRDB
import Orders
import Testing

@testable import Ledger

@Suite struct AnonymisingTests {
  let folder: TestFolder

  init() throws {
    folder = try TestFolder()
  }

  /// Words of the erased order that must not be in any byte of any file, as they were recorded.
  static let words = [
    "ZX-4711", "uid-o'hara-77", "Quetzalcoatl", "198.51.100.23", "GIFT-KJH2", "2026-05-02T10", "maria lopez.jpg",
    "signed by her mother", "by letter of", "found in an agency", "k3fq-9x2m", "tokenZX", "sheet-ZX", "court of",
  ]

  func fill(_ ledger: Ledger) throws {
    // Others around it, so that its row is not alone on its page.
    let before = try others(0..<300)
    _ = try ledger.admit(before, retention: Samples.retention, at: Samples.noon)
    let person = Person(
      subject: .other, guardianConsent: "signed by her mother", authorization: "by letter of 30 April",
      source: "found in an agency")
    var order = try Samples.order(
      "ZX-4711", uid: "uid-o'hara-77", nickname: "Quetzalcoatl", paidOn: "2026-05-02", method: .exchangeCode,
      reference: "GIFT-KJH2",
      ip: "198.51.100.23", showcase: true, hold: "court of first instance", photos: ["maria lopez.jpg"],
      person: person)
    _ = try ledger.admit([order], retention: Samples.retention, at: Samples.noon)
    order.hold = nil
    _ = try ledger.admit([order], retention: Samples.retention, at: Samples.noon)
    for revision in 0...1 {
      let publication = try Samples.publication("ZX-4711", revision: revision)
      try ledger.confirm(try ledger.begin([publication], at: Samples.noon), at: Samples.noon)
    }
    // Pages are split after it was written: what they are rebuilt from keeps remains of it.
    _ = try ledger.admit(try others(300..<1500), retention: Samples.retention, at: Samples.noon)
    try ledger.record(
      Disclosure(
        order: OrderNumber("ZX-4711"), legalCase: .courts, recipient: "court of appeal",
        content: "Quetzalcoatl's photo",
        at: Samples.noon))
  }

  /// Orders whose numbers and customers sort all around the erased one's.
  func others(_ range: Range<Int>) throws -> [Order] {
    var generator = SeededGenerator(seed: UInt64(range.lowerBound))
    return try range.map { index in
      let word = String((0..<4).map { _ in "abcdefghijklmnopqrstuvwxyz".randomElement(using: &generator) ?? "a" })
      return try Samples.order(
        index == 299 ? "B-299" : "Z\(word.uppercased())-\(index)", uid: "uid-\(word)", nickname: word,
        ip: "203.0.113.9",
        photos: ["\(word)/\(index).jpg"])
    }
  }

  func found() throws -> [String] {
    try folder.contents().flatMap { name, content in
      Self.words.filter { content.range(of: Data($0.utf8)) != nil }.map { "\(name): \($0)" }
    }
  }

  func erase(_ ledger: Ledger) throws {
    try ledger.beginEnding([OrderNumber("ZX-4711")], as: .erased, at: Samples.noon)
    try ledger.finishEnding([OrderNumber("ZX-4711")], at: Samples.noon)
  }

  @Test func takesEveryByteOutOfTheFiles() throws {
    let ledger = try Samples.open(folder.ledger)
    try fill(ledger)
    let before = Set(try found().map { String($0.drop { $0 != " " }.dropFirst()) })
    #expect(before == Set(Self.words), "the search finds what is there")
    try erase(ledger)
    #expect(try found() == [])
    #expect(try folder.contents()["ledger.sqlite-wal"] != nil, "the log was searched, too")
    let digest = ContentHash(of: Array("ZX-4711".utf8))
    for (_, content) in try folder.contents() { #expect(content.range(of: digest.data) == nil) }
  }

  @Test func keepsTheAmountAndTheDay() throws {
    let ledger = try Samples.open(folder.ledger)
    try fill(ledger)
    let head = try ledger.verifyEvents()
    try erase(ledger)
    let day = try Samples.day("2026-05-02")
    let last = try #require(try ledger.auditRows(paid: day...day).all().last)
    #expect(
      last == AuditRow(number: nil, paidOn: day, amount: "19.90 EUR", method: .exchangeCode, reference: nil, ip: nil))
    #expect(try ledger.order(OrderNumber("ZX-4711")) == nil)
    #expect(try ledger.orders(ofUID: "uid-o'hara-77") == [])
    #expect(try ledger.verifyEvents(through: head).count == head.count + 3)
    #expect(try ledger.disclosures() == [])
  }

  @Test func leavesNothingThatLeadsFromTheChainToTheAmount() throws {
    let ledger = try Samples.open(folder.ledger)
    try fill(ledger)
    try erase(ledger)
    let tables = try ledger.read { db in
      try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('events')")
    }
    let event = try #require(try ledger.latestEvents(1).first)
    #expect(event.kind == .anonymised)
    let subject = try #require(event.subject)
    for table in tables {
      let rows = try ledger.read { db in try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"") }
      let holds = rows.contains { row in row.databaseValues.contains { Data.fromDatabaseValue($0) == subject.data } }
      #expect(!holds, "\(table)")
    }
  }

  @Test func doesNotLetItComeBack() throws {
    let ledger = try Samples.open(folder.ledger)
    try fill(ledger)
    try erase(ledger)
    let again = try Samples.order("ZX-4711", uid: "uid-o'hara-77")
    let code = try Samples.order("C-1", method: .exchangeCode, reference: "GIFT-KJH2")
    #expect(
      try ledger.admit([again, code], retention: Samples.retention, at: Samples.noon)
        == [.refused(.erased), .refused(.exchangeCodeUsed(by: nil))])
    #expect(try ledger.wasErased(OrderNumber("ZX-4711")))
    #expect(try !ledger.wasErased(OrderNumber("B-299")))
  }

  @Test func scrubsWhatARunThatWasKilledLeft() throws {
    do {
      let ledger = try Samples.open(folder.ledger)
      try fill(ledger)
      try ledger.beginEnding([OrderNumber("ZX-4711")], as: .erased, at: Samples.noon)
      let order = try ledger.read { db in try StoredOrder.require(OrderNumber("ZX-4711"), in: db) }
      // What `finishEnding` does up to the point where it is killed; the log stays as a kill leaves it.
      try ledger.anonymise([order], at: Samples.noon)
      let killed = try TestFolder()
      for (name, content) in try folder.contents() {
        try content.write(to: URL(filePath: killed.path + "/" + name))
      }
      let log = try #require(try killed.contents()["ledger.sqlite-wal"])
      #expect(log.range(of: Data("Quetzalcoatl".utf8)) != nil)

      let next = try Samples.open(killed.ledger)
      #expect(try next.read { db in try Scrubbing.isDue(db) } == false)
      for (name, content) in try killed.contents() {
        for word in Self.words { #expect(content.range(of: Data(word.utf8)) == nil, "\(name): \(word)") }
      }
    }
  }

  @Test func erasesFromARestoredBackupAgain() throws {
    let backup = folder.path + "/kept.sqlite"
    do {
      let ledger = try Samples.open(folder.ledger)
      try fill(ledger)
      try ledger.backUp(to: backup, at: Samples.noon)
      try erase(ledger)
    }
    let restoration = try Ledger.restore(
      path: folder.ledger, from: backup, secret: Samples.secret, holder: Samples.holder, now: Samples.noon)
    #expect(restoration.erasedAgain == 1)
    try FileManager.default.removeItem(atPath: backup)
    let ledger = try Samples.open(folder.ledger)
    #expect(try ledger.wasErased(OrderNumber("ZX-4711")))
    #expect(try ledger.order(OrderNumber("B-299")) != nil)
    #expect(try found() == [])
    _ = try ledger.inspect()
  }

  @Test(arguments: [
    ("19.90 EUR", "19.90 EUR"), ("€ 1.234,50", "€ 1.234,50"), ("-5", "-5"), ("¥2,000", "¥2,000"), ("12 kr", "12 kr"),
    ("free for Ada", nil), ("Ada", nil), ("", nil), ("19.90 EUR Ada", nil), ("a1b2c3d4", nil), ("1=1", nil),
  ])
  func keepsAnAmountThatIsOne(text: String, kept: String?) {
    #expect(AuditAmount.plain(text) == kept)
  }
}
