import Foundation
import GRDB
import Orders

/// By what an exchange code is remembered: keyed digests.
struct CodeDigests {
  /// The same however the code is typed.
  let own: Data
  /// Under which an earlier version may have remembered the code of an order that was erased since: as it was typed
  /// then, which nobody can tell any more.
  let earlier: [Data]

  init(_ code: String, secret: LedgerSecret) {
    let normalised = ExchangeCode.normalised(code)
    let spellings: Set = [code, code.lowercased(), code.uppercased(), normalised, normalised.uppercased()]
    own = secret.digest(normalised, for: .exchangeCode)
    earlier = spellings.subtracting([normalised]).map { secret.digest($0, for: .exchangeCode) }
  }

  /// Remembers the codes of orders that are still known as they are remembered now; once in a ledger's life.
  ///
  /// Where two orders were paid by one code in two spellings, the first keeps it.
  static func unify(in db: Database, secret: LedgerSecret) throws {
    guard try db.row("SELECT 1 FROM studio WHERE codes_are_unified = 0") != nil else { return }
    let sql = """
      SELECT digest, reference FROM exchange_codes JOIN orders ON orders.id = exchange_codes.order_id
      WHERE reference IS NOT NULL ORDER BY orders.id
      """
    for row in try db.rows(sql) {
      let (digest, code): (Data, String) = (try row.field("digest"), try row.field("reference"))
      guard digest == secret.digest(code, for: .exchangeCode) else { continue }
      try db.run(
        "UPDATE OR IGNORE exchange_codes SET digest = ? WHERE digest = ?",
        [CodeDigests(code, secret: secret).own, digest])
    }
    try db.run("UPDATE studio SET codes_are_unified = 1")
  }
}
