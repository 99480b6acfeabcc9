import Foundation
import GRDB
import Orders

/// An order and where its row stands.
struct StoredOrder {
  var id: Int64
  var pseudonym: Pseudonym
  var record: OrderRecord
  /// Set where its deletion was begun and not finished.
  var ending: EndReason?

  /// SQL: whether a row of `orders` is not being deleted, or waits for a hold to be lifted.
  static let keepsFiles = """
    (orders.ending IS NULL OR EXISTS (SELECT 1 FROM holds WHERE order_id = orders.id AND lifted_at IS NULL))
    """

  static func find(_ number: OrderNumber, in db: Database) throws -> StoredOrder? {
    try all(db.rows("SELECT * FROM orders WHERE number = ?", [number.text]), in: db).first
  }

  static func require(_ number: OrderNumber, in db: Database) throws -> StoredOrder {
    guard let order = try find(number, in: db) else { throw LedgerError.unknownOrder }
    return order
  }

  /// Rows of the table `orders`, with their photos.
  static func all(_ rows: [Row], in db: Database) throws -> [StoredOrder] {
    var photos: [Int64: [String]] = [:]
    let sql = """
      SELECT order_id, photo FROM items WHERE order_id IN (SELECT value FROM json_each(?)) ORDER BY order_id, position
      """
    for row in try db.rows(sql, [list(rows.map { try $0.field("id") })]) {
      photos[try row.field("order_id"), default: []].append(try row.field("photo"))
    }
    return try rows.map { row in
      try StoredOrder(row, photos: photos[try row.field("id")] ?? [])
    }
  }

  /// As SQL takes a list of any length.
  static func list(_ ids: [Int64]) -> String { "[" + ids.map(String.init).joined(separator: ",") + "]" }

  private init(_ row: Row, photos: [String]) throws {
    id = try row.field("id")
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
      lastDay: try row.day("last_day"), delivery: try row.converted("delivery", Delivery.init(rawValue:)),
      photos: photos, recordedAt: try row.instant("recorded_at"),
      ended: try ending ?? row.convertedIfPresent("ended_as", EndReason.init(rawValue:)))
    record.isAdmitted = try row.field("is_admitted")
    record.withheld = try row.convertedIfPresent("withheld", WithholdingReason.all(in:)) ?? []
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
    try Self.holds([self], Self.list([id]), in: db)[id]
  }

  /// - Parameter ids: of the same orders, as `list` writes them.
  static func holds(_ orders: [StoredOrder], _ ids: String, in db: Database) throws -> [Int64: Hold] {
    let numbers = Dictionary(orders.map { ($0.id, $0.record.number) }, uniquingKeysWith: { $1 })
    let sql = """
      SELECT * FROM holds WHERE lifted_at IS NULL AND order_id IN (SELECT value FROM json_each(?))
      ORDER BY since DESC, id DESC
      """
    var holds: [Int64: Hold] = [:]
    for row in try db.rows(sql, [ids]) {
      let id: Int64 = try row.field("order_id")
      if let number = numbers[id] { holds[id] = try Hold(row, of: number) }
    }
    return holds
  }
}
