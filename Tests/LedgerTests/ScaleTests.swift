import Foundation
import GRDB
import Orders
import Testing

@testable import Ledger

@Suite struct ScaleTests {
  /// In a process of its own, so that no other test moves its memory.
  @Test func plansAHundredThousandOrdersInFlatMemory() async throws {
    await #expect(processExitsWith: .success) {
      let folder = try TestFolder()
      let ledger = try Samples.open(folder.ledger)
      try ledger.fill(orders: 100_000)
      _ = try Self.walk(ledger, before: "2026-01-03")
      let before = try Self.residentBytes()
      let walk = try Self.walk(ledger, before: "2026-06-01")
      let growth = try Self.residentBytes() - before
      // 250 orders a day, from 1 January; one of a hundred is held; three files each.
      #expect(walk == Walk(orders: 151 * 250, held: 151 * 250 / 100, files: 151 * 250 * 3))
      // All of these orders at once would be some 100 MB.
      #expect(growth < 16 << 20)
    }
  }

  struct Walk: Equatable {
    var orders = 0
    var held = 0
    var files = 0
  }

  static func walk(_ ledger: Ledger, before day: String) throws -> Walk {
    var pages = ledger.expired(before: try Samples.day(day))
    var walk = Walk()
    while let page = try pages.next() {
      walk.orders += page.count
      walk.held += page.count { $0.hold != nil }
      walk.files += page.reduce(0) { $0 + $1.files.count }
    }
    return walk
  }

  static func residentBytes() throws -> Int {
    let fields = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
    return (Int(fields[1]) ?? 0) * sysconf(Int32(_SC_PAGESIZE))
  }
}

extension Ledger {
  /// Orders that end 250 a day from 1 January 2026, published with three files each, one of a hundred held.
  func fill(orders count: Int) throws {
    try write { db in
      try db.execute(
        sql: """
          WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < \(count))
          INSERT INTO orders (id, pseudonym, number, uid, nickname, language, paid_on, paid_at, method, reference,
            amount, ip, last_day, delivery, recorded_at)
          SELECT i, randomblob(16), 'A-' || i, 'uid-' || (i % 40000), 'Name ' || i, 'es', '2025-07-05',
            '2025-07-05T10:00:00+02:00', 'card', 'ref-' || i, '19.90 EUR', '192.0.2.7',
            date('2026-01-01', '+' || ((i - 1) / 250) || ' days'), 'open', '2025-07-05T08:00:00Z' FROM n;
          INSERT INTO items (order_id, position, photo) SELECT id, 1, 'photos of ' || id || '.jpg' FROM orders;
          INSERT INTO deliveries (id, order_id, revision, last_day, path, status, begun_at, published_at)
          SELECT id, id, 0, last_day, 'd/' || last_day || '/' || hex(pseudonym) || '/', 'published',
            '2025-07-05T08:00:00Z', '2025-07-05T08:00:00Z' FROM orders;
          INSERT INTO files (delivery_id, place, path, sha256, bytes)
          SELECT id, place, place || '/' || id || '.jpg', randomblob(32), 30000
          FROM orders, (SELECT 'site' AS place UNION SELECT 'cache' UNION SELECT 'prints');
          INSERT INTO holds (order_id, reason, origin, since)
          SELECT id, 'court', 'command', '2025-07-05T08:00:00Z' FROM orders WHERE id % 100 = 0;
          """)
    }
  }
}
