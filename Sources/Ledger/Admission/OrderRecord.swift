public import Foundation
import GRDB
public import Orders

/// An order as the ledger keeps it.
public struct OrderRecord: Hashable, Sendable {
  public var number: OrderNumber
  public var customer: Customer
  public var payment: Payment
  /// The last day of its link, that day included.
  public var lastDay: CalendarDay
  public var delivery: Delivery
  /// Relative to the studio's `photos` folder, in the manifest's order.
  public var photos: [String]
  public var recordedAt: Date
  /// Why its files are gone, or are being deleted; nil while they are there.
  public var ended: EndReason?

  public init(
    number: OrderNumber, customer: Customer, payment: Payment, lastDay: CalendarDay, delivery: Delivery,
    photos: [String], recordedAt: Date, ended: EndReason? = nil
  ) {
    self.number = number
    self.customer = customer
    self.payment = payment
    self.lastDay = lastDay
    self.delivery = delivery
    self.photos = photos
    self.recordedAt = recordedAt
    self.ended = ended
  }
}

/// An order and where its row stands.
struct StoredOrder {
  var id: Int64
  var pseudonym: Pseudonym
  var record: OrderRecord
  /// Set where its deletion was begun and not finished.
  var ending: EndReason?

  static func find(_ number: OrderNumber, in db: Database) throws -> StoredOrder? {
    try db.row("SELECT * FROM orders WHERE number = ?", [number.text]).map { try StoredOrder($0, in: db) }
  }

  static func require(_ number: OrderNumber, in db: Database) throws -> StoredOrder {
    guard let order = try find(number, in: db) else { throw LedgerError.unknownOrder }
    return order
  }

  init(_ row: Row, in db: Database) throws {
    let id: Int64 = try row.field("id")
    self.id = id
    pseudonym = try row.pseudonym("pseudonym")
    ending = try row.convertedIfPresent("ending", EndReason.init(rawValue:))
    record = OrderRecord(
      number: OrderNumber(try row.field("number")),
      customer: Customer(
        uid: try row.field("uid"), nickname: try row.optional("nickname"),
        language: try row.converted("language", Language.init(rawValue:))),
      payment: Payment(
        paidOn: try row.day("paid_on"), paidAt: try row.field("paid_at"),
        method: try row.convertedIfPresent("method", Payment.Method.init(rawValue:)),
        reference: try row.optional("reference"), amount: try row.optional("amount"), ip: try row.optional("ip")),
      lastDay: try row.day("last_day"),
      delivery: try row.converted("delivery", Delivery.init(rawValue:)),
      photos: try db.rows("SELECT photo FROM items WHERE order_id = ? ORDER BY position", [id])
        .map { try $0.field("photo") },
      recordedAt: try row.instant("recorded_at"),
      ended: try ending ?? row.convertedIfPresent("ended_as", EndReason.init(rawValue:)))
  }

  func consents(in db: Database) throws -> [ConsentRecord] {
    try db.rows("SELECT * FROM consents WHERE order_id = ? ORDER BY position, kind", [id]).map { row in
      ConsentRecord(
        position: try row.field("position"), kind: try row.converted("kind", ConsentKind.init(rawValue:)),
        wording: try row.field("wording"), givenAt: try row.instant("given_at"),
        withdrawnAt: try row.convertedIfPresent("withdrawn_at", Instant.date))
    }
  }

  /// The hold in force, the earliest where there are several.
  func hold(in db: Database) throws -> Hold? {
    try db.row("SELECT * FROM holds WHERE order_id = ? AND lifted_at IS NULL ORDER BY since, id LIMIT 1", [id])
      .map { try Hold($0, of: record.number) }
  }
}
