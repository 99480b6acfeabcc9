public import Foundation
import GRDB
public import Orders

extension Ledger {
  /// Remembers orders that are refused for want of consent: their originals are there all the same, and are to be found
  /// by whoever asks for them, and deleted in time.
  ///
  /// They are due at once where a person's own consent is missing, otherwise with the order's last day. Nothing else of
  /// an order that was never admitted is kept, and nothing at all once its originals are gone. `admit` ends it.
  ///
  /// - Parameter day: of the run.
  public func withhold(
    _ orders: [WithheldOrder], retention: Retention, on day: CalendarDay, at now: Date
  ) throws(LedgerError) {
    guard !orders.isEmpty else { return }
    let secret = secret
    try writeDurably { db in
      let withholding = Withholding(db: db, secret: secret, now: now)
      for withheld in orders {
        let lastDay = retention.lastDay(of: withheld.order)
        let isDue = withheld.reasons.contains(where: \.isOfAPerson)
        try withholding.withhold(withheld, lastDay: isDue ? min(lastDay, day.adding(days: -1)) : lastDay)
      }
    }
  }
}

/// The remembering of one order, within a transaction.
struct Withholding {
  let db: Database
  let secret: LedgerSecret
  let now: Date
  private var chain: EventChain { EventChain(db: db, secret: secret) }

  func withhold(_ withheld: WithheldOrder, lastDay: CalendarDay) throws {
    let words = OrderWords(order: withheld.order, lastDay: lastDay)
    let number = words.order.number
    let erased = secret.digest(number.text, for: .erasedOrder)
    guard words.unstorable == nil, try db.row("SELECT 1 FROM erased_numbers WHERE digest = ?", [erased]) == nil
    else { return }
    let reasons = WithholdingReason.text(withheld.reasons)
    let sealing = RecordSealing(db: db, secret: secret, now: now)
    if let known = try StoredOrder.find(number, in: db) {
      try sealing.changing(known.id) { try change(known, to: words, reasons) }
    } else {
      try insert(words, reasons)
      let inserted = try StoredOrder.require(number, in: db)
      try keepHold(of: inserted, words)
      try sealing.seal(inserted.id)
    }
  }

  private func change(_ known: StoredOrder, to words: OrderWords, _ reasons: String) throws {
    if known.record.isAdmitted {
      // Another customer's order is none of this one's business.
      guard known.record.customer.uid == words.order.customer.uid else { return }
      try note(reasons, of: known)
    } else {
      try keep(words, of: known)
      try note(reasons, of: known)
      try keepHold(of: known, words)
    }
  }

  private func keepHold(of order: StoredOrder, _ words: OrderWords) throws {
    let keeping = HoldKeeping(db: db, secret: secret, order: order.id, pseudonym: order.pseudonym, now: now)
    _ = try keeping.keep(words.order.hold)
  }

  private func insert(_ words: OrderWords, _ reasons: String) throws {
    let (order, pseudonym) = (words.order, Pseudonym.random())
    try db.run(
      """
      INSERT INTO orders (pseudonym, number, uid, language, paid_on, paid_at, last_day, delivery, recorded_at,
        is_admitted, withheld)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)
      """,
      [
        pseudonym.data, order.number.text, order.customer.uid, order.customer.language.rawValue,
        order.payment.paidOn.iso, order.payment.paidAt, words.lastDay.iso, order.delivery.rawValue, Instant.text(now),
        reasons,
      ])
    try Admitting(db: db, secret: secret, now: now).replacePhotos(of: db.lastInsertedRowID, by: words.photos)
    try chain.append(.orderWithheld, about: pseudonym, [.reason: reasons], at: now)
  }

  /// What the manifest says of it now. It is due no later than before.
  private func keep(_ words: OrderWords, of known: StoredOrder) throws {
    try db.run(
      "UPDATE orders SET uid = ?, last_day = min(last_day, ?) WHERE id = ?",
      [words.order.customer.uid, words.lastDay.iso, known.id])
    guard words.photos != known.record.photos else { return }
    try Admitting(db: db, secret: secret, now: now).replacePhotos(of: known.id, by: words.photos)
  }

  private func note(_ reasons: String, of known: StoredOrder) throws {
    guard WithholdingReason.text(known.record.withheld) != reasons else { return }
    try db.run("UPDATE orders SET withheld = ? WHERE id = ?", [reasons, known.id])
    try chain.append(.orderWithheld, about: known.pseudonym, [.reason: reasons], at: now)
  }
}

extension WithholdingReason {
  static func text(_ reasons: Set<Self>) -> String { reasons.map(\.rawValue).sorted().joined(separator: " ") }

  static func all(in text: String) -> Set<Self>? {
    let words = text.split(separator: " ").map { Self(rawValue: String($0)) }
    return words.contains(nil) ? nil : Set(words.compactMap(\.self))
  }
}
