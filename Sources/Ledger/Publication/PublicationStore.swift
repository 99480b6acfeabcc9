import Foundation
import GRDB
import Orders

/// Writes and reads publications, within a transaction.
struct PublicationStore {
  let db: Database

  func insert(_ publication: Publication, of order: Int64, at now: Date) throws -> PublicationID {
    try db.run(
      """
      INSERT INTO deliveries (order_id, revision, last_day, path, reference, status, begun_at)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        order, publication.revision, publication.lastDay.iso, publication.path, publication.reference,
        DeliveryStatus.intended.rawValue, Instant.text(now),
      ])
    let id = db.lastInsertedRowID
    for file in publication.files {
      try db.run(
        "INSERT OR REPLACE INTO files (delivery_id, place, path, sha256, bytes) VALUES (?, ?, ?, ?, ?)",
        [id, file.place.rawValue, file.path, file.hash.data, file.size])
    }
    for photo in publication.photos { try RecipeRows.insert(photo, of: id, into: db) }
    for sheet in publication.sheets { try RecipeRows.insert(sheet, of: id, into: db) }
    return PublicationID(row: id)
  }

  /// The order's delivery of that status; there is at most one intended and one published.
  func delivery(of order: Int64, _ status: DeliveryStatus) throws -> Row? {
    try db.row("SELECT * FROM deliveries WHERE order_id = ? AND status = ?", [order, status.rawValue])
  }

  func publication(_ row: Row, of number: OrderNumber) throws -> Publication {
    let id: Int64 = try row.field("id")
    return Publication(
      order: number, revision: try row.field("revision"), lastDay: try row.day("last_day"),
      path: try row.field("path"), reference: try row.optional("reference"), files: try files(of: id),
      photos: try RecipeRows.photos(of: id, in: db), sheets: try RecipeRows.sheets(of: id, in: db))
  }

  func files(of id: Int64) throws -> [DeliveredFile] {
    let sql = "SELECT * FROM files WHERE delivery_id = ? AND superseded = 0 ORDER BY place, path"
    return try db.rows(sql, [id]).map { try DeliveredFile($0) }
  }

  func end(_ id: Int64, as status: DeliveryStatus, at now: Date) throws {
    try db.run(
      "UPDATE deliveries SET status = ?, ended_at = ? WHERE id = ?", [status.rawValue, Instant.text(now), id])
  }

  /// Takes away what says how the delivery looked, once nothing of it is on the disk any more.
  func clear(_ id: Int64) throws {
    for table in ["files", "recipes", "sheet_recipes"] {
      try db.run("DELETE FROM \(table) WHERE delivery_id = ?", [id])
    }
    try db.run("UPDATE deliveries SET path = NULL, reference = NULL WHERE id = ?", [id])
  }
}

extension DeliveredFile {
  init(_ row: Row) throws {
    self.init(
      place: try row.converted("place", FilePlace.init(rawValue:)), path: try row.field("path"),
      hash: try row.hash("sha256"), size: try row.field("bytes"))
  }
}
