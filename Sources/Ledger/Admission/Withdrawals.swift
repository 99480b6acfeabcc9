import Foundation
import GRDB
import Orders

/// The consents of one order that a person withdrew. Each belongs to its words and to its picture, not to a row of the
/// manifest: rows change places.
struct Withdrawals {
  let db: Database
  let secret: LedgerSecret
  let order: Int64

  /// Of a consent that is in the ledger, with the picture that stands at its position now.
  func add(_ kind: ConsentKind, position: Int, at now: Date) throws {
    let consent: StatementArguments = [order, position, kind.rawValue]
    guard
      let row = try db.row("SELECT wording FROM consents WHERE order_id = ? AND position = ? AND kind = ?", consent)
    else { return }
    let item = try db.row("SELECT photo FROM items WHERE order_id = ? AND position = ?", [order, position])
    try db.run(
      "INSERT OR REPLACE INTO withdrawals (order_id, kind, words, picture, at) VALUES (?, ?, ?, ?, ?)",
      [
        order, kind.rawValue, words(try row.field("wording")), picture(try item?.field("photo") ?? ""),
        Instant.text(now),
      ])
  }

  /// The first consent which the order needs and whose words were withdrawn, or which a picture lacks of which it was
  /// withdrawn: leaving the words out gives nothing.
  func refusal(of manifest: OrderWords) throws -> AdmissionRefusal? {
    var found: [(kind: ConsentKind, position: Int, at: Date)] = []
    for row in try db.rows("SELECT * FROM withdrawals WHERE order_id = ?", [order]) {
      let kind = try row.converted("kind", ConsentKind.init(rawValue:))
      guard kind.isNeeded else { continue }
      let (words, picture) = try (row.field("words", as: Data.self), row.field("picture", as: Data.self))
      let at = try row.instant("at")
      let consents = manifest.consents.filter { $0.kind == kind }
      for consent in consents where self.words(consent.wording) == words {
        found.append((kind, consent.position, at))
      }
      for (index, photo) in manifest.photos.enumerated() where self.picture(photo) == picture {
        if !consents.contains(where: { $0.position == index + 1 }) { found.append((kind, index + 1, at)) }
      }
    }
    let first = found.min { ($0.position, $0.kind.rawValue) < ($1.position, $1.kind.rawValue) }
    return first.map { .consentWithdrawn($0.kind, position: $0.position, at: $0.at) }
  }

  /// Nothing but letters and digits, in small letters: a dot or a space more are no other words.
  private func words(_ wording: String) -> Data {
    secret.digest(String(wording.lowercased().filter { $0.isLetter || $0.isNumber }), for: .withdrawnWords)
  }

  private func picture(_ photo: String) -> Data {
    photo.isEmpty ? Data() : secret.digest(photo, for: .withdrawnPicture)
  }
}
