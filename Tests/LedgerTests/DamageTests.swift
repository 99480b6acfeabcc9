import Foundation
import Testing

@testable import Ledger

/// A ledger with bytes changed at random never stops the program: it is read, or refused by a typed error.
@Suite struct DamageTests {
  @Test(arguments: 0..<12)
  func throwsOnDamagedBytes(seed: Int) throws {
    let folder = try TestFolder()
    do {
      let ledger = try Samples.open(folder.ledger)
      let orders = try (0..<60).map { try Samples.order("A-\($0)") }
      _ = try ledger.admit(orders, retention: Samples.retention, at: Samples.noon)
      let publications = try (0..<60).map { try Samples.publication("A-\($0)") }
      try ledger.confirm(try ledger.begin(publications, at: Samples.noon), at: Samples.noon)
    }
    let whole = try #require(try folder.contents()["ledger.sqlite"])
    var generator = SeededGenerator(seed: UInt64(seed))
    var refusals = 0
    for _ in 0..<25 {
      var content = whole
      for _ in 0..<Int.random(in: 1...40, using: &generator) {
        content[Int.random(in: 100..<content.count, using: &generator)] = .random(in: 0...255, using: &generator)
      }
      if Bool.random(using: &generator) { content = content.prefix(.random(in: 0..<content.count, using: &generator)) }
      try content.write(to: URL(filePath: folder.ledger))
      for name in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: folder.ledger + name) }
      do throws(LedgerError) {
        let ledger = try Samples.open(folder.ledger)
        var due = ledger.unended()
        while try due.next() != nil {}
        _ = try ledger.inspect()
      } catch {
        refusals += 1
      }
    }
    // A byte that is changed in an unused place is no damage; most are.
    #expect(refusals >= 15)
  }
}
