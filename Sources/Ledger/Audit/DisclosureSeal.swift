import Foundation
import GRDB

/// Names a disclosure about no single order in its event; of one about an order, the order's seal says the same.
struct DisclosureSeal {
  /// 32 bytes, in the disclosure's row.
  let salt: Data

  static func random() -> DisclosureSeal { DisclosureSeal(salt: RecordSealing.salt()) }

  /// 64 hexadecimal digits.
  func digest(legalCase: String, recipient: String, content: String, under secret: LedgerSecret) -> String {
    let text = [legalCase, recipient, content].map { Hexadecimal.text($0.utf8) }.joined(separator: ",")
    return Hexadecimal.text(secret.digest(salt + Data(text.utf8), for: .disclosure))
  }

  func digest(of row: Row, under secret: LedgerSecret) throws -> String {
    try digest(
      legalCase: row.field("legal_case"), recipient: row.field("recipient"), content: row.field("content"),
      under: secret)
  }
}
