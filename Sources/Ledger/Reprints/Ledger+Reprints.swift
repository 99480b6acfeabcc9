public import Foundation
import GRDB
public import Orders

/// Reprinting goes in two steps, like publishing: `beginReprint` records whose photos will be on the sheets, the caller
/// writes them, and `confirmReprint` records that they are there. What a killed run left is named by
/// `unfinishedReprints` and taken away by the next.
extension Ledger {
  /// The same photos on the same day are the same reprint.
  ///
  /// - Throws: `unknownOrder` where one of the orders is not known.
  public func beginReprint(of photos: [ReprintedPhoto], on day: CalendarDay) throws(LedgerError) -> ReprintRecord {
    try write { db in
      let store = ReprintStore(db: db)
      let id = try store.id(of: photos, on: day) ?? store.insert(on: day)
      try db.run("UPDATE reprints SET made_at = NULL WHERE id = ?", [id])
      try store.replacePhotos(of: id, by: photos)
      guard let begun = try store.all("id = ?", [id]).first else { throw UnreadableField(name: "reprints") }
      return begun
    }
  }

  /// The sheets are there, with the lists beside them. Each order on them has an event that says when and how much was
  /// printed; what tells the files apart leaves the ledger with them.
  ///
  /// - Parameter sheets: how many there are.
  public func confirmReprint(
    _ id: ReprintID, files: [DeliveredFile], sheets: Int, at now: Date
  ) throws(LedgerError) {
    try write { db in
      let store = ReprintStore(db: db)
      try db.run("UPDATE reprints SET made_at = ? WHERE id = ?", [Instant.text(now), id.row])
      let digest = try store.replaceFiles(of: id.row, by: files)
      try append(.reprinted, id, digest: digest, sheets: sheets, at: now, to: db)
    }
  }

  /// The sheets were laid out anew without the orders that end: these photos and files are left.
  public func replaceReprint(
    _ id: ReprintID, photos: [ReprintedPhoto], files: [DeliveredFile], sheets: Int, at now: Date
  ) throws(LedgerError) {
    try write { db in
      let store = ReprintStore(db: db)
      try store.replacePhotos(of: id.row, by: photos)
      let digest = try store.replaceFiles(of: id.row, by: files)
      try append(.reprintLaidOutAnew, id, digest: digest, sheets: sheets, at: now, to: db)
    }
  }

  /// Its files are gone.
  public func forgetReprint(_ id: ReprintID) throws(LedgerError) {
    try write { db in try ReprintStore(db: db).delete(id.row) }
  }

  /// All of them, by day.
  public func reprints() throws(LedgerError) -> [ReprintRecord] {
    try read { db in try ReprintStore(db: db).all() }
  }

  /// Begun by a run that was killed.
  public func unfinishedReprints() throws(LedgerError) -> [ReprintRecord] {
    try read { db in try ReprintStore(db: db).all("made_at IS NULL") }
  }

  /// Those with somebody on their sheets whose order is being deleted, or is already.
  public func endingReprints() throws(LedgerError) -> [EndingReprint] {
    try read { db in
      let store = ReprintStore(db: db)
      let sql = """
        id IN (SELECT reprint_id FROM reprinted_photos JOIN orders ON orders.id = order_id WHERE NOT \(Self.staysOnSheets))
        """
      return try store.all(sql).map {
        EndingReprint(reprint: $0, staying: try store.photos(of: $0.id.row, where: Self.staysOnSheets))
      }
    }
  }

  /// Whether a file below the folder `prints` belongs to a reprint of orders that all stay.
  public func keepsReprinted(_ path: String) throws(LedgerError) -> Bool {
    let sql = """
      SELECT 1 FROM reprint_files WHERE path = ? AND NOT EXISTS (
        SELECT 1 FROM reprinted_photos JOIN orders ON orders.id = order_id
        WHERE reprinted_photos.reprint_id = reprint_files.reprint_id AND NOT \(Self.staysOnSheets)
      )
      """
    return try read { db in try db.row(sql, [path]) != nil }
  }

  private static let staysOnSheets = "(\(StoredOrder.keepsFiles) AND orders.ended_at IS NULL)"

  private func append(
    _ kind: EventKind, _ id: ReprintID, digest: String, sheets: Int, at now: Date, to db: Database
  ) throws {
    let photos = try ReprintStore(db: db).photos(of: id.row)
    for (number, photos) in Dictionary(grouping: photos, by: \.order).sorted(by: { $0.key < $1.key }) {
      let order = try StoredOrder.require(number, in: db)
      try chain(db).append(
        kind, about: order.pseudonym, [.photos: String(photos.count), .sheets: String(sheets), .digest: digest],
        at: now)
    }
  }
}
