import Crypto
import Foundation
import GRDB
import Orders

/// Writes and reads reprints, within a transaction.
struct ReprintStore {
  let db: Database

  /// - Parameter condition: SQL over the table `reprints`.
  func all(_ condition: String = "TRUE", _ arguments: StatementArguments = []) throws -> [ReprintRecord] {
    try db.rows("SELECT * FROM reprints WHERE \(condition) ORDER BY day, turn", arguments).map { row in
      let id: Int64 = try row.field("id")
      return ReprintRecord(
        id: ReprintID(row: id), day: try row.day("day"), turn: try row.field("turn"), photos: try photos(of: id),
        files: try files(of: id))
    }
  }

  /// The order's own part of what was printed once more.
  func parts(of number: OrderNumber, id: Int64) throws -> [ReprintRecord] {
    let condition = "id IN (SELECT reprint_id FROM reprinted_photos WHERE order_id = ?)"
    return try all(condition, [id]).map { reprint in
      var part = reprint
      part.photos.removeAll { $0.order != number }
      if part.photos != reprint.photos { part.files = [] }
      return part
    }
  }

  /// - Parameter condition: SQL over the table `orders`.
  func photos(of id: Int64, where condition: String = "TRUE") throws -> [ReprintedPhoto] {
    let sql = """
      SELECT reprinted_photos.*, orders.number FROM reprinted_photos JOIN orders ON orders.id = order_id
      WHERE reprint_id = ? AND \(condition) ORDER BY orders.number, output, paper
      """
    return try db.rows(sql, [id]).map { row in
      ReprintedPhoto(
        order: OrderNumber(try row.field("number")), output: try row.field("output"), paper: try row.field("paper"),
        copies: try row.optional("copies"), delivered: try row.hash("sha256"))
    }
  }

  private func files(of id: Int64) throws -> [DeliveredFile] {
    try db.rows("SELECT * FROM reprint_files WHERE reprint_id = ? ORDER BY path", [id]).map { row in
      DeliveredFile(
        place: .prints, path: try row.field("path"), hash: try row.hash("sha256"), size: try row.field("bytes"))
    }
  }

  /// Which one of the day shows exactly these photos; nil where none does.
  func id(of photos: [ReprintedPhoto], on day: CalendarDay) throws -> Int64? {
    let wanted = Set(photos)
    return try all("day = ?", [day.iso]).first { Set($0.photos) == wanted }?.id.row
  }

  /// The next one of the day, without photos.
  func insert(on day: CalendarDay) throws -> Int64 {
    let last = try db.row("SELECT max(turn) AS last FROM reprints WHERE day = ?", [day.iso])
    let turn = try last?.optional("last", as: Int.self) ?? 0
    try db.run("INSERT INTO reprints (day, turn) VALUES (?, ?)", [day.iso, turn + 1])
    return db.lastInsertedRowID
  }

  func replacePhotos(of id: Int64, by photos: [ReprintedPhoto]) throws {
    try db.run("DELETE FROM reprinted_photos WHERE reprint_id = ?", [id])
    for photo in photos {
      try db.run(
        """
        INSERT INTO reprinted_photos (reprint_id, order_id, output, paper, copies, sha256) VALUES (?, ?, ?, ?, ?, ?)
        """,
        [
          id, try StoredOrder.require(photo.order, in: db).id, photo.output, photo.paper, photo.copies,
          photo.delivered.data,
        ])
    }
  }

  /// - Returns: what the events say of the files.
  func replaceFiles(of id: Int64, by files: [DeliveredFile]) throws -> String {
    try db.run("DELETE FROM reprint_files WHERE reprint_id = ?", [id])
    for file in files {
      try db.run(
        "INSERT INTO reprint_files (reprint_id, path, sha256, bytes) VALUES (?, ?, ?, ?)",
        [id, file.path, file.hash.data, file.size])
    }
    let seal = ReprintSeal.random()
    try db.run("UPDATE reprints SET salt = ? WHERE id = ?", [seal.salt, id])
    return seal.digest(of: files)
  }

  func delete(_ id: Int64) throws {
    // Its photos and files go with it.
    try db.run("DELETE FROM reprints WHERE id = ?", [id])
  }
}

/// Names the files of a reprint in events that are never changed, so that they say nothing once the reprint is forgotten:
/// the digest is taken of their hashes and of a random salt, and the salt lies in a row that goes.
struct ReprintSeal {
  /// 32 bytes.
  let salt: Data

  static func random() -> ReprintSeal {
    var generator = SystemRandomNumberGenerator()
    return ReprintSeal(drawing: &generator)
  }

  init(salt: Data) {
    self.salt = salt
  }

  private init(drawing generator: inout some RandomNumberGenerator) {
    salt = Data((0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
  }

  /// 64 hexadecimal digits.
  func digest(of files: [DeliveredFile]) -> String {
    var hasher = SHA256()
    hasher.update(data: salt)
    for file in files.sorted(by: { $0.path.bytes < $1.path.bytes }) {
      hasher.update(data: Data("\(file.path.utf8.count):\(file.path)".utf8))
      hasher.update(data: file.hash.data)
    }
    return Hexadecimal.text(Array(hasher.finalize()))
  }
}
