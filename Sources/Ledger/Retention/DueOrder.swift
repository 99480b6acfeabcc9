import GRDB

/// An order whose files are to be deleted, with all that is known of them.
public struct DueOrder: Hashable, Sendable {
  public var order: OrderRecord
  /// Below `build/site`: `d/20270522/<token>/`; nil where nothing is published.
  public var path: String?
  /// In all places, those of earlier renderings too; a file may belong to other orders as well.
  public var files: [DeliveredFile]
  /// Nil where nothing forbids to delete it.
  public var hold: Hold?
  /// Set where its deletion was begun and not finished.
  public var ending: EndReason?

  public init(order: OrderRecord, path: String?, files: [DeliveredFile], hold: Hold?, ending: EndReason?) {
    self.order = order
    self.path = path
    self.files = files
    self.hold = hold
    self.ending = ending
  }
}

/// An order whose link is still good, and will not be for long.
public struct ExpiringOrder: Hashable, Sendable {
  public var order: OrderRecord
  /// Below `build/site`.
  public var path: String
  public var hold: Hold?

  public init(order: OrderRecord, path: String, hold: Hold?) {
    self.order = order
    self.path = path
    self.hold = hold
  }
}

extension DueOrder {
  init(_ stored: StoredOrder, in db: Database) throws {
    let link = try db.row(
      "SELECT path FROM deliveries WHERE order_id = ? AND path IS NOT NULL ORDER BY status = 'published' DESC, id DESC",
      [stored.id])
    let sql = """
      SELECT DISTINCT files.place, files.path, files.sha256, files.bytes FROM files
      JOIN deliveries ON deliveries.id = files.delivery_id
      WHERE deliveries.order_id = ? ORDER BY files.place, files.path, files.sha256
      """
    self.init(
      order: stored.record, path: try link?.optional("path"),
      files: try db.rows(sql, [stored.id]).map { try DeliveredFile($0) }, hold: try stored.hold(in: db),
      ending: stored.ending)
  }
}
