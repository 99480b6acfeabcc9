import Foundation
import GRDB
import Orders
import Testing

@testable import Ledger

@Suite struct OpeningTests {
  let folder: TestFolder

  init() throws {
    folder = try TestFolder()
  }

  func fill() throws {
    let ledger = try Samples.open(folder.ledger)
    let orders = try (0..<200).map { try Samples.order("A-\($0)") }
    _ = try ledger.admit(orders, retention: Samples.retention, at: Samples.noon)
  }

  @Test func keepsEveryFileToItsOwner() throws {
    let mask = umask(0)
    defer { umask(mask) }
    let ledger = try Samples.open(folder.ledger)
    _ = try ledger.admit([Samples.order("A-1")], retention: Samples.retention, at: Samples.noon)
    try ledger.backUp(to: folder.path + "/kept.sqlite", at: Samples.noon)
    try ledger.beginEnding([OrderNumber("A-1")], as: .erased, at: Samples.noon)
    try ledger.finishEnding([OrderNumber("A-1")], at: Samples.noon)
    let names = try folder.contents().keys.sorted()
    #expect(
      names == [
        "kept.sqlite", "ledger.erased", "ledger.lock", "ledger.sqlite", "ledger.sqlite-shm", "ledger.sqlite-wal",
      ])
    for name in names { #expect(try folder.permissions(name) == 0o600, "\(name)") }
  }

  @Test func takesBackPermissionsThatWereGiven() throws {
    try fill()
    try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: folder.ledger)
    let ledger = try Samples.open(folder.ledger)
    withExtendedLifetime(ledger) {}
    #expect(try folder.permissions("ledger.sqlite") == 0o600)
  }

  @Test func leavesOneFileWhenItIsClosed() throws {
    try fill()
    #expect(try folder.contents().keys.sorted() == ["ledger.lock", "ledger.sqlite"])
    #expect(try folder.contents()["ledger.lock"] == Data())
  }

  @Test func readsWithoutTheLock() throws {
    #expect(throws: LedgerError.missing(path: folder.ledger)) { try read() }
    let writer = try Samples.open(folder.ledger)
    let reader = try read()
    _ = try writer.admit([Samples.order("A-1")], retention: Samples.retention, at: Samples.noon)
    #expect(try reader.order(OrderNumber("A-1"))?.customer.uid == "u-1")
    #expect(throws: LedgerError.notWritable) {
      try reader.admit([Samples.order("A-2")], retention: Samples.retention, at: Samples.noon)
    }
  }

  @Test func refusesALedgerOfALaterVersion() throws {
    try fill()
    try alter("PRAGMA user_version = 99")
    let content = try folder.contents()["ledger.sqlite"]
    let fault = LedgerError.newer(path: folder.ledger, schema: 99, known: Schema.version)
    #expect(throws: fault) { try Samples.open(folder.ledger) }
    #expect(throws: fault) { try read() }
    #expect(try folder.contents()["ledger.sqlite"] == content)
  }

  @Test func refusesAnotherDatabase() throws {
    try alter("CREATE TABLE x (y)")
    #expect(throws: LedgerError.corrupt(path: folder.ledger, .notALedger)) { try Samples.open(folder.ledger) }
  }

  @Test(arguments: [
    (0, LedgerError.Damage.notALedger), (1, .notALedger), (15, .notADatabase), (4096, .notADatabase),
    (40_000, .notADatabase),
  ])
  func refusesWhatIsNoDatabase(count: Int, damage: LedgerError.Damage) throws {
    let content = Data((0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) })
    try content.write(to: URL(filePath: folder.ledger))
    #expect(throws: LedgerError.corrupt(path: folder.ledger, damage)) { try Samples.open(folder.ledger) }
    #expect(try folder.contents()["ledger.sqlite"] == content)
  }

  @Test func refusesALogWithoutItsLedger() throws {
    try Data("x".utf8).write(to: URL(filePath: folder.ledger + "-wal"))
    #expect(throws: LedgerError.corrupt(path: folder.ledger, .logWithoutLedger)) { try Samples.open(folder.ledger) }
    #expect(!FileManager.default.fileExists(atPath: folder.ledger))
  }

  @Test func refusesAnotherKey() throws {
    try fill()
    #expect(throws: LedgerError.otherKey(path: folder.ledger)) {
      try Ledger(
        path: folder.ledger, secret: LedgerSecret(studioKey: [UInt8](repeating: 7, count: 32)), access: .writing,
        holder: Samples.holder, now: Samples.noon)
    }
  }

  @Test func refusesAClockOfLastYearUnlessToldOtherwise() throws {
    try fill()
    let lastYear = Samples.noon - 365 * 86_400
    #expect(throws: LedgerError.clockWentBack(recorded: Samples.noon, given: lastYear)) {
      try Samples.open(folder.ledger, at: lastYear)
    }
    let ledger = try Ledger(
      path: folder.ledger, secret: Samples.secret, access: .writing, holder: Samples.holder, now: lastYear,
      acceptsEarlierClock: true)
    #expect(try ledger.latestEvents(1).map(\.kind) == [.earlierClockAccepted])
    _ = try ledger.admit([Samples.order("B-1")], retention: Samples.retention, at: lastYear)
    _ = try ledger.verifyEvents()
  }

  @Test func saysThatTheFolderIsMissing() throws {
    let path = folder.path + "/none/ledger.sqlite"
    let lock = folder.path + "/none/ledger.lock"
    #expect(throws: LedgerError.file(path: lock, code: ENOENT)) { try Samples.open(path) }
  }

  /// A full disk, as SQLite sees it.
  @Test func doesNothingByHalvesOnAFullDisk() throws {
    try fill()
    let ledger = try Samples.open(folder.ledger)
    let before = try ledger.verifyEvents()
    try ledger.outsideTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages + 3)")
    }
    let orders = try (0..<500).map { try Samples.order("B-\($0)") }
    #expect(throws: LedgerError.full(path: folder.ledger)) {
      try ledger.admit(orders, retention: Samples.retention, at: Samples.noon)
    }
    #expect(try ledger.order(OrderNumber("B-0")) == nil)
    #expect(try ledger.inspect() == before)
  }

  @Test func saysThatTheDiskIsReadOnly() throws {
    try fill()
    let ledger = try Samples.open(folder.ledger)
    try ledger.outsideTransaction { db in try db.execute(sql: "PRAGMA query_only = ON") }
    #expect(throws: LedgerError.readOnly(path: folder.ledger)) {
      try ledger.admit([Samples.order("B-1")], retention: Samples.retention, at: Samples.noon)
    }
  }

  /// As another user than root, whom permissions do not stop.
  @Test func saysThatItMayNotWrite() async throws {
    try fill()
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      for name in ["/ledger.sqlite", "/ledger.lock"] { #expect(unsafe chmod(path + name, 0o444) == 0) }
      #expect(unsafe chmod(path, 0o555) == 0)
      if geteuid() == 0 { #expect(setuid(65534) == 0) }
      #expect(throws: LedgerError.file(path: path + "/ledger.lock", code: EACCES)) {
        try Samples.open(path + "/ledger.sqlite")
      }
      #expect(throws: LedgerError.readOnly(path: path + "/ledger.sqlite")) {
        try Ledger(
          path: path + "/ledger.sqlite", secret: Samples.secret, access: .reading, holder: Samples.holder,
          now: Samples.noon)
      }
    }
    _ = unsafe chmod(folder.path, 0o755)
  }

  @Test func mapsWhatTheSystemSays() {
    #expect(LedgerError(errno: EROFS, path: "p") == .readOnly(path: "p"))
    #expect(LedgerError(errno: ENOSPC, path: "p") == .full(path: "p"))
    #expect(LedgerError(errno: EDQUOT, path: "p") == .full(path: "p"))
    let noRoomForTheIndex = DatabaseError(resultCode: .SQLITE_IOERR_SHMSIZE)
    #expect(LedgerError(noRoomForTheIndex, path: "p") == .full(path: "p"))
    #expect(LedgerError(errno: EACCES, path: "p") == .file(path: "p", code: EACCES))
  }

  private func read() throws -> Ledger {
    try Ledger(
      path: folder.ledger, secret: Samples.secret, access: .reading, holder: Samples.holder, now: Samples.noon)
  }

  private func alter(_ sql: String) throws {
    let queue = try DatabaseQueue(path: folder.ledger)
    try queue.writeWithoutTransaction { db in try db.execute(sql: sql) }
    try queue.close()
  }
}
