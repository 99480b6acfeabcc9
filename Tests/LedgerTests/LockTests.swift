import Foundation
import Orders
import Testing

@testable import Ledger

@Suite struct LockTests {
  let folder: TestFolder

  init() throws {
    folder = try TestFolder()
  }

  @Test func saysWhoHoldsIt() throws {
    let holder = LockHolder(pid: 12345, command: "purge --now\nx")
    let first = try Ledger(
      path: folder.ledger, secret: Samples.secret, access: .writing, holder: holder, now: Samples.noon)
    let named = LockHolder(pid: 12345, command: "purge --now x")
    #expect(throws: LedgerError.locked(path: folder.lock, by: named)) { try Samples.open(folder.ledger) }
    withExtendedLifetime(first) {}
  }

  @Test(arguments: ["", "pid x\ncommand y\n", "12\nrender\n", "pid 12\n"])
  func saysThatItIsHeldWhereTheHolderIsNotKnown(text: String) throws {
    let descriptor = unsafe open(folder.lock, O_RDWR | O_CREAT, 0o600)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    try Data(text.utf8).write(to: URL(filePath: folder.lock), options: [])
    #expect(throws: LedgerError.locked(path: folder.lock, by: nil)) { try Samples.open(folder.ledger) }
  }

  @Test func keepsAnotherProcessOut() async throws {
    let ledger = try Samples.open(folder.ledger)
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      #expect(throws: LedgerError.locked(path: path + "/ledger.lock", by: Samples.holder)) {
        try Samples.open(path + "/ledger.sqlite")
      }
    }
    ledger.close()
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      let other = try Samples.open(path + "/ledger.sqlite")
      _ = try other.admit([Samples.order("A-1")], retention: Samples.retention, at: Samples.noon)
    }
    #expect(try Samples.open(folder.ledger).order(OrderNumber("A-1")) != nil)
  }

  @Test func isGivenBack() throws {
    for _ in 0..<3 {
      let ledger = try Samples.open(folder.ledger)
      withExtendedLifetime(ledger) {}
    }
  }

  /// A process that is being started holds a copy of every descriptor until it runs its own program.
  @Test func isGivenBackWhileAStartingProcessHoldsACopy() throws {
    let ledger = try Samples.open(folder.ledger)
    let copies = try descriptors(of: folder.lock).map { dup($0) }
    defer { for copy in copies { close(copy) } }
    try #require(copies.count == 1 && copies[0] >= 0)
    ledger.close()
    _ = try Samples.open(folder.ledger)
  }

  private func descriptors(of path: String) throws -> [Int32] {
    try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap(Int32.init).filter {
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)")) == path
    }
  }

  @Test func waitsForTheOther() async throws {
    let path = folder.ledger
    let first = try Samples.open(path)
    let second = Task.detached {
      try Ledger(
        path: path, secret: Samples.secret, access: .writing, holder: Samples.holder, waiting: .seconds(60),
        now: Samples.noon)
    }
    first.close()
    _ = try await second.value.verifyEvents()
    #expect(throws: LedgerError.closed) { try first.verifyEvents() }
  }
}
