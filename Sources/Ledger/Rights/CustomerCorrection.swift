public import Foundation
import GRDB
public import Orders

/// What a person has put right about the customer of an order. What is nil stays.
public struct CustomerCorrection: Hashable, Sendable {
  public var uid: String?
  /// Empty takes the name away.
  public var nickname: String?
  public var language: Language?

  public init(uid: String? = nil, nickname: String? = nil, language: Language? = nil) {
    self.uid = uid
    self.nickname = nickname
    self.language = language
  }

  func applied(to customer: Customer) -> Customer {
    var corrected = customer
    if let uid { corrected.uid = uid }
    if let nickname { corrected.nickname = nickname.isEmpty ? nil : nickname }
    if let language { corrected.language = language }
    return corrected
  }
}

extension Ledger {
  /// Corrects whose order it is. What the manifest says of the order, its next run says again.
  ///
  /// - Returns: what differs from before, by order; orders of which nothing differs are not named.
  @discardableResult
  public func correct(
    _ correction: CustomerCorrection, of numbers: [OrderNumber], at now: Date
  ) throws(LedgerError) -> [OrderNumber: Set<OrderField>] {
    try writeDurably { db in
      var corrected: [OrderNumber: Set<OrderField>] = [:]
      for number in numbers {
        let order = try StoredOrder.require(number, in: db)
        let customer = correction.applied(to: order.record.customer)
        let fields = Self.differences(of: customer, from: order.record.customer)
        guard !fields.isEmpty else { continue }
        try sealing(db, at: now).changing(order.id) {
          try db.run(
            "UPDATE orders SET uid = ?, nickname = ?, language = ? WHERE id = ?",
            [customer.uid, customer.nickname, customer.language.rawValue, order.id])
          let names = fields.map(\.rawValue).sorted().joined(separator: " ")
          try chain(db).append(.orderCorrected, about: order.pseudonym, [.fields: names], at: now)
        }
        corrected[number] = fields
      }
      return corrected
    }
  }

  private static func differences(of customer: Customer, from before: Customer) -> Set<OrderField> {
    let changes: [(OrderField, Bool)] = [
      (.uid, customer.uid != before.uid), (.nickname, customer.nickname != before.nickname),
      (.language, customer.language != before.language),
    ]
    return Set(changes.filter(\.1).map(\.0))
  }
}
