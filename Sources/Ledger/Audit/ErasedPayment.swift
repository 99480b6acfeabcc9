import Foundation
import GRDB

/// What stays of the payment of an order that was erased. Its seal tells no order: it lies in the row that it is of.
struct ErasedPayment {
  var id: Int64
  var paidOn: String
  var amount: String?
  var method: String?

  func seal(under secret: LedgerSecret) -> Data {
    let words = [String(id), paidOn, amount, method]
    let text = words.map { $0.map { Hexadecimal.text($0.utf8) } ?? "-" }.joined(separator: ",")
    return secret.digest(text, for: .erasedPayment)
  }

  func insert(into db: Database, under secret: LedgerSecret) throws {
    try db.run(
      "INSERT INTO anonymous_orders (id, paid_on, amount, method, seal) VALUES (?, ?, ?, ?, ?)",
      [id, paidOn, amount, method, seal(under: secret)])
  }

  /// Those of an earlier version.
  static func sealAll(in db: Database, under secret: LedgerSecret) throws {
    for row in try db.rows("SELECT * FROM anonymous_orders") {
      let payment = try ErasedPayment(row)
      try db.run(
        "UPDATE anonymous_orders SET seal = ? WHERE paid_on = ? AND id = ?",
        [payment.seal(under: secret), payment.paidOn, payment.id])
    }
  }
}

extension ErasedPayment {
  init(_ row: Row) throws {
    self.init(
      id: try row.field("id"), paidOn: try row.field("paid_on"), amount: try row.optional("amount"),
      method: try row.optional("method"))
  }
}
