import Foundation
import GRDB
import Orders

/// Holds the tables against the events, order by order.
struct TableComparison {
  let db: Database
  let secret: LedgerSecret

  func differences() throws -> [LedgerDifference] {
    var erasures = ErasureCounts()
    var found = try orders(&erasures) + missing(&erasures)
    if try disclosures(of: nil) != history(of: nil).disclosures {
      found.append(LedgerDifference(.studio, .disclosures))
    }
    return try found + differences(erasures)
  }

  /// How many orders the events erase.
  private struct ErasureCounts {
    var orders = 0
    /// Those that were admitted: their payments stay.
    var payments = 0

    mutating func take(_ history: OrderHistory) {
      guard history.isErased else { return }
      orders += 1
      if history.isAdmitted { payments += 1 }
    }
  }

  /// - Parameter subject: nil for what is about no single order.
  private func history(of subject: Pseudonym?) throws -> OrderHistory {
    var history = OrderHistory()
    for row in try db.rows("SELECT * FROM events WHERE subject IS ? ORDER BY sequence", [subject?.data]) {
      let link = try EventLink(row)
      if let kind = EventKind(rawValue: link.kind) { try history.take(kind, at: link.at, EventLink.facts(link.facts)) }
    }
    return history
  }

  private func orders(_ erasures: inout ErasureCounts) throws -> [LedgerDifference] {
    var found: [LedgerDifference] = []
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM orders ORDER BY number")
    while let row = try rows.next() {
      let subject = LedgerDifference.Subject.order(OrderNumber(try row.field("number")))
      let history = try history(of: row.pseudonym("pseudonym"))
      erasures.take(history)
      let matters = try matters(of: row, history)
      found += matters.map { LedgerDifference(subject, $0) }
    }
    return found
  }

  private func missing(_ erasures: inout ErasureCounts) throws -> [LedgerDifference] {
    var found: [LedgerDifference] = []
    let sql = """
      SELECT DISTINCT subject FROM events WHERE subject IS NOT NULL AND subject NOT IN (SELECT pseudonym FROM orders)
      ORDER BY subject
      """
    let rows = try Row.fetchCursor(db, sql: sql)
    while let row = try rows.next() {
      let pseudonym = try row.pseudonym("subject")
      let history = try history(of: pseudonym)
      erasures.take(history)
      if !history.mayBeGone { found.append(LedgerDifference(.pseudonym(pseudonym), .missing)) }
    }
    return found
  }

  private func matters(of row: Row, _ history: OrderHistory) throws -> [LedgerDifference.Matter] {
    guard history.isKnown else { return [.unrecorded] }
    guard !history.isErased else { return [.notErased] }
    let id: Int64 = try row.field("id")
    var matters: [LedgerDifference.Matter] = []
    if try row.field("is_admitted", as: Bool.self) != history.isAdmitted { matters.append(.admission) }
    if let day = history.lastDay, try row.field("last_day") != day { matters.append(.lastDay) }
    if try !isEndingRight(row, history) { matters.append(.ending) }
    matters += try consents(of: id, history) + holds(of: id, history)
    if try disclosures(of: id) != history.disclosures { matters.append(.disclosures) }
    let state = try OrderState(of: id, in: db)
    if history.seal == nil || state?.digest(under: secret) != history.seal { matters.append(.record) }
    return matters
  }

  private func isEndingRight(_ row: Row, _ history: OrderHistory) throws -> Bool {
    guard try row.optional("ending", as: String.self) == history.ending else { return false }
    let reason = try row.optional("ended_as", as: String.self)
    guard let at = try row.optional("ended_at", as: String.self) else {
      return reason == nil && (history.ended == nil || history.mayBeRevived)
    }
    return history.ended == OrderHistory.Ended(reason: reason, at: at)
  }

  private func consents(of id: Int64, _ history: OrderHistory) throws -> [LedgerDifference.Matter] {
    var rows: [ConsentKind: [ConsentHistory.Row]] = [:]
    for row in try db.rows("SELECT * FROM consents WHERE order_id = ?", [id]) {
      rows[try row.converted("kind", ConsentKind.init(rawValue:)), default: []].append(
        ConsentHistory.Row(
          givenAt: try row.field("given_at"), withdrawnAt: try row.optional("withdrawn_at"),
          withdrawnBy: try row.optional("withdrawn_by")))
    }
    return ConsentKind.allCases.filter { kind in
      !history.consents[kind, default: ConsentHistory()].allows(rows[kind] ?? [])
    }.map { .consent($0) }
  }

  private func holds(of id: Int64, _ history: OrderHistory) throws -> [LedgerDifference.Matter] {
    var spans: [Hold.Origin: [HeldSpan]] = [:]
    for row in try db.rows("SELECT * FROM holds WHERE order_id = ? ORDER BY id", [id]) {
      spans[try row.converted("origin", Hold.Origin.init(rawValue:)), default: []].append(
        HeldSpan(
          since: try row.field("since"), legalCase: try row.optional("legal_case"),
          liftedAt: try row.optional("lifted_at")))
    }
    return [Hold.Origin.manifest, .command].filter { spans[$0] != history.holds[$0] }.map { .hold($0) }
  }

  /// - Parameter id: nil for those that are about no single order.
  private func disclosures(of id: Int64?) throws -> [OrderHistory.Disclosed: Int] {
    var counts: [OrderHistory.Disclosed: Int] = [:]
    for row in try db.rows("SELECT * FROM disclosures WHERE order_id IS ?", [id]) {
      let salt = try row.optional("seal_salt", as: Data.self)
      let disclosed = OrderHistory.Disclosed(
        at: try row.field("at"), legalCase: try row.field("legal_case"),
        digest: try salt.map { try DisclosureSeal(salt: $0).digest(of: row, under: secret) })
      counts[disclosed, default: 0] += 1
    }
    return counts
  }

  private func differences(_ erasures: ErasureCounts) throws -> [LedgerDifference] {
    var found: [LedgerDifference] = []
    var isPaymentRight = true
    var payments = 0
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM anonymous_orders")
    while let row = try rows.next() {
      payments += 1
      let seal = try row.optional("seal", as: Data.self)
      if try ErasedPayment(row).seal(under: secret) != seal { isPaymentRight = false }
    }
    if !isPaymentRight || payments != erasures.payments {
      found.append(LedgerDifference(.studio, .erasedPayments))
    }
    let numbers = try Int.fetchOne(db, sql: "SELECT count(*) FROM erased_numbers") ?? 0
    if numbers < erasures.orders { found.append(LedgerDifference(.studio, .erasedNumbers)) }
    return found
  }
}

extension Ledger {
  /// Holds what the tables say against what the events say of it; empty where nothing was changed past the program.
  ///
  /// The events themselves are followed by `inspect` and `verifyEvents`.
  ///
  /// - Returns: orders by number, then those that are missing, then what is about no single order.
  public func differences() throws(LedgerError) -> [LedgerDifference] {
    let secret = secret
    return try read { db in try TableComparison(db: db, secret: secret).differences() }
  }
}
