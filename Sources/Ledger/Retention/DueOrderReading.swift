import Foundation
import GRDB
import Orders

/// Reads a page of orders with all that is known of their files, in a few statements for the whole page.
struct DueOrderReading {
  let db: Database

  func orders(_ rows: [Row]) throws -> [(DueOrder, id: Int64)] {
    let stored = try StoredOrder.all(rows, in: db)
    let ids = StoredOrder.list(stored.map(\.id))
    let paths = try grouped(
      """
      SELECT order_id, path FROM deliveries WHERE path IS NOT NULL AND order_id IN (SELECT value FROM json_each(?))
      ORDER BY status = 'published' DESC, id DESC
      """, ids
    ) { try $0.field("path", as: String.self) }
    let files = try grouped(Self.files, ids) { row in
      (file: try DeliveredFile(row), isShared: try row.field("is_shared", as: Bool.self))
    }
    let users = try grouped(Self.users, ids) { try $0.field("photo", as: String.self) }
    let hashes = try grouped(
      """
      SELECT DISTINCT order_id, source, source_sha256 FROM deliveries
      JOIN recipes ON recipes.delivery_id = deliveries.id WHERE order_id IN (SELECT value FROM json_each(?))
      ORDER BY deliveries.id, source, source_sha256
      """, ids
    ) { (path: try $0.field("source", as: String.self), hash: try $0.hash("source_sha256")) }
    let holds = try StoredOrder.holds(stored, ids, in: db)
    return stored.map { order in
      let known = Dictionary(
        (hashes[order.id] ?? []).map { ($0.path, $0.hash) }, uniquingKeysWith: { $1 })
      let due = DueOrder(
        order: order.record, path: paths[order.id]?.first, files: files[order.id, default: []].map(\.file),
        shared: Set(files[order.id, default: []].filter(\.isShared).map(\.file)),
        sources: order.record.photos.map { photo in
          DueOrder.Source(
            path: photo, hash: known[photo], isShared: users[order.id, default: []].contains(photo))
        },
        hold: holds[order.id], ending: order.ending)
      return (due, order.id)
    }
  }

  private func grouped<Value>(
    _ sql: String, _ ids: String, _ read: (Row) throws -> Value
  ) throws -> [Int64: [Value]] {
    var groups: [Int64: [Value]] = [:]
    for row in try db.rows(sql, [ids]) { groups[try row.field("order_id"), default: []].append(try read(row)) }
    return groups
  }

  private static let files = """
    SELECT DISTINCT order_id, place, files.path, sha256, bytes, EXISTS (
      SELECT 1 FROM files AS other JOIN deliveries AS others ON others.id = other.delivery_id
      JOIN orders ON orders.id = others.order_id
      WHERE other.place = files.place AND other.path = files.path AND other.superseded = 0
        AND others.order_id <> deliveries.order_id AND others.status IN ('published', 'intended')
        AND \(StoredOrder.keepsFiles)
    ) AS is_shared
    FROM deliveries JOIN files ON files.delivery_id = deliveries.id
    WHERE order_id IN (SELECT value FROM json_each(?)) ORDER BY place, files.path, sha256
    """

  /// Photos that other orders have as well.
  private static let users = """
    SELECT DISTINCT order_id, photo FROM items WHERE order_id IN (SELECT value FROM json_each(?)) AND EXISTS (
      SELECT 1 FROM items AS other JOIN orders ON orders.id = other.order_id
      WHERE other.photo = items.photo AND other.order_id <> items.order_id
        AND \(StoredOrder.keepsFiles) AND orders.ended_at IS NULL
    )
    """
}
