import GRDB

extension Ledger {
  /// Those of `paths` that no order is known by which is published or being published: what a killed run left, and
  /// what is made for no single order.
  public func unowned(_ paths: [String], in place: FilePlace) throws(LedgerError) -> [String] {
    let sql = """
      SELECT 1 FROM files JOIN deliveries ON deliveries.id = files.delivery_id
      JOIN orders ON orders.id = deliveries.order_id
      WHERE files.place = ? AND files.path = ? AND deliveries.status IN ('published', 'intended')
        AND \(StoredOrder.keepsFiles) LIMIT 1
      """
    return try read { db in try paths.filter { try db.row(sql, [place.rawValue, $0]) == nil } }
  }

  /// A shared file was made again without an order that ended: it is now this.
  public func replaceShared(_ file: DeliveredFile) throws(LedgerError) {
    try write { db in
      try db.run(
        "UPDATE files SET sha256 = ?, bytes = ? WHERE place = ? AND path = ?",
        [file.hash.data, file.size, file.place.rawValue, file.path])
    }
  }

  /// A shared file was deleted with an order that ended, and not made again.
  public func forgetShared(_ path: String, in place: FilePlace) throws(LedgerError) {
    try write { db in try db.run("DELETE FROM files WHERE place = ? AND path = ?", [place.rawValue, path]) }
  }
}
