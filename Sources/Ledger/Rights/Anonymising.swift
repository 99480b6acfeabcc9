import Foundation
import GRDB
import Orders

/// Takes an order out of the ledger, within a transaction: what the audit needs stays, and leads to nobody.
struct Anonymising {
  let db: Database
  let secret: LedgerSecret
  let now: Date
  private var chain: EventChain { EventChain(db: db, secret: secret) }

  func anonymise(_ order: StoredOrder) throws {
    let payment = order.record.payment
    // What was never worked on is no payment of the accounts.
    if order.record.isAdmitted {
      let kept = ErasedPayment(
        id: .random(in: 1 ... .max), paidOn: payment.paidOn.iso, amount: payment.amount.flatMap(AuditAmount.plain),
        method: payment.method?.rawValue)
      try kept.insert(into: db, under: secret)
    }
    // What is erased does not come back with the next manifest, and a code is not redeemed twice.
    try db.run(
      "INSERT OR IGNORE INTO erased_numbers (digest) VALUES (?)",
      [secret.digest(order.record.number.text, for: .erasedOrder)])
    try db.run("DELETE FROM orders WHERE id = ?", [order.id])
    try db.run("UPDATE studio SET scrub_due = 1")
    try chain.append(.anonymised, about: order.pseudonym, at: now)
  }
}

/// An amount that says nothing but the amount.
enum AuditAmount {
  /// The text where it is a number with a currency at most, such as `19.90 EUR`; nil for anything else.
  static func plain(_ text: String) -> String? {
    let isNumber = text.contains { $0.isASCII && $0.isNumber }
    let letters = text.count { $0.isLetter }
    let isPlain = text.allSatisfy {
      $0.isASCII && $0.isNumber || $0.isLetter || $0.isCurrencySymbol || " .,'-+".contains($0)
    }
    return isNumber && isPlain && letters <= 3 && text.count <= 20 ? text : nil
  }
}
