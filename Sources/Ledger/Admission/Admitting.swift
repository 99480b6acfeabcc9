import Foundation
import GRDB
import Orders

/// The recording of one order, within a transaction.
struct Admitting {
  let db: Database
  let secret: LedgerSecret
  let now: Date
  private var chain: EventChain { EventChain(db: db, secret: secret) }

  func admit(_ manifest: OrderWords) throws -> Admission {
    let words = try withoutForgottenAddress(manifest)
    let known = try StoredOrder.find(words.order.number, in: db)
    if let refusal = try refusal(of: words, known: known) { return .refused(refusal) }
    let sealing = RecordSealing(db: db, secret: secret, now: now)
    if let known { return try sealing.changing(known.id) { try admit(words, known: known) } }
    let admission = try admit(words, known: nil)
    try sealing.seal(StoredOrder.require(words.order.number, in: db).id)
    return admission
  }

  private func admit(_ words: OrderWords, known: StoredOrder?) throws -> Admission {
    let id: Int64
    let pseudonym: Pseudonym
    let isNew = known?.record.isAdmitted != true
    var corrected: Set<OrderField> = []
    if let known, isNew {
      (id, pseudonym) = (known.id, known.pseudonym)
      try take(id, words)
      try chain.append(.orderAdmitted, about: pseudonym, [.lastDay: words.lastDay.iso], at: now)
    } else if let known {
      (id, pseudonym) = (known.id, known.pseudonym)
      corrected = words.corrections(of: known.record)
      if !corrected.isEmpty { try update(id, to: words) }
      if known.record.ended != nil {
        try revive(id)
        try chain.append(.orderRevived, about: pseudonym, at: now)
      }
      if !known.record.withheld.isEmpty { try db.run("UPDATE orders SET withheld = NULL WHERE id = ?", [id]) }
    } else {
      pseudonym = .random()
      id = try insert(words, as: pseudonym)
      try chain.append(.orderAdmitted, about: pseudonym, [.lastDay: words.lastDay.iso], at: now)
    }
    if isNew || corrected.contains(.photos) { try replacePhotos(of: id, by: words.photos) }
    try redeem(words.exchangeCode, for: id, as: pseudonym)

    let consents = ConsentKeeping(db: db, secret: secret, order: id, pseudonym: pseudonym, now: now)
    if try consents.keep(words.consents), !isNew { corrected.insert(.consents) }
    let holds = HoldKeeping(db: db, secret: secret, order: id, pseudonym: pseudonym, now: now)
    if try holds.keep(words.order.hold), !isNew { corrected.insert(.hold) }

    if !corrected.isEmpty {
      let names = corrected.map(\.rawValue).sorted().joined(separator: " ")
      var facts: [EventFact: String] = [.fields: names]
      if corrected.contains(.lastDay) { facts[.lastDay] = words.lastDay.iso }
      try chain.append(.orderCorrected, about: pseudonym, facts, at: now)
    }
    let stored = try StoredOrder.require(words.order.number, in: db)
    return .admitted(
      Admission.Standing(
        isNew: isNew, corrected: corrected,
        mayBeShown: try stored.consents(in: db).contains { $0.kind == .showcase && $0.withdrawnAt == nil },
        hold: try stored.hold(in: db)))
  }

  /// Addresses of some time are not kept any more, whatever the manifest still has.
  private func withoutForgottenAddress(_ words: OrderWords) throws -> OrderWords {
    let row = try db.row("SELECT addresses_from FROM studio")
    guard let first = try row?.convertedIfPresent("addresses_from", { CalendarDay(iso: $0) }),
      words.order.payment.paidOn < first
    else { return words }
    var order = words.order
    order.payment.ip = nil
    return OrderWords(order: order, lastDay: words.lastDay)
  }

  func refusal(of words: OrderWords, known: StoredOrder?) throws -> AdmissionRefusal? {
    if let field = words.unstorable { return .unstorable(field) }
    let number = words.order.number
    let erased = secret.digest(number.text, for: .erasedOrder)
    if try db.row("SELECT 1 FROM erased_numbers WHERE digest = ?", [erased]) != nil { return .erased }
    if let uid = known.flatMap({ $0.record.isAdmitted ? $0.record.customer.uid : nil }), !uid.isEmpty,
      uid != words.order.customer.uid
    {
      return .numberOfAnotherCustomer
    }
    if let code = words.exchangeCode, let refusal = try refusal(ofCode: code, for: number) { return refusal }
    guard let known else { return nil }
    if let refusal = try Withdrawals(db: db, secret: secret, order: known.id).refusal(of: words) { return refusal }
    if let withdrawal = try withdrawal(of: words, known: known) { return withdrawal }
    guard let reason = known.record.ended, known.ending != nil || !isRevived(known, by: words) else { return nil }
    return .ended(reason)
  }

  private func refusal(ofCode code: String, for number: OrderNumber) throws -> AdmissionRefusal? {
    let digests = CodeDigests(code, secret: secret)
    let sql = """
      SELECT orders.number FROM exchange_codes LEFT JOIN orders ON orders.id = exchange_codes.order_id
      WHERE exchange_codes.digest = ?
      """
    if let row = try db.row(sql, [digests.own]) {
      let holder = try row.optional("number", as: String.self).map { OrderNumber($0) }
      if holder != number { return .exchangeCodeUsed(by: holder) }
    }
    for digest in digests.earlier {
      let sql = "SELECT 1 FROM exchange_codes WHERE digest = ? AND order_id IS NULL"
      if try db.row(sql, [digest]) != nil { return .exchangeCodeUsed(by: nil) }
    }
    return nil
  }

  /// Of those that were withdrawn before the ledger kept what they were about: by their position.
  private func withdrawal(of words: OrderWords, known: StoredOrder) throws -> AdmissionRefusal? {
    let sql = """
      SELECT * FROM consents WHERE order_id = ? AND withdrawn_by = 'request'
        AND NOT EXISTS (SELECT 1 FROM withdrawals WHERE order_id = consents.order_id AND kind = consents.kind)
      ORDER BY position, kind
      """
    for row in try db.rows(sql, [known.id]) {
      let consent = OrderWords.Consent(
        position: try row.field("position"), kind: try row.converted("kind", ConsentKind.init(rawValue:)),
        wording: try row.field("wording"))
      let isRenewed = words.consents.contains {
        $0.position == consent.position && $0.kind == consent.kind && $0.wording != consent.wording
      }
      let isOfAPicture = consent.position <= words.photos.count
      if consent.kind.isNeeded, isOfAPicture, !isRenewed {
        return .consentWithdrawn(consent.kind, position: consent.position, at: try row.instant("withdrawn_at"))
      }
    }
    return nil
  }

  private func insert(_ words: OrderWords, as pseudonym: Pseudonym) throws -> Int64 {
    let order = words.order
    try db.run(
      """
      INSERT INTO orders (pseudonym, number, uid, nickname, language, paid_on, paid_at, method, reference, amount, ip,
        last_day, delivery, recorded_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [pseudonym.data, order.number.text, order.customer.uid] + fields(words) + [Instant.text(now)])
    return db.lastInsertedRowID
  }

  private func update(_ id: Int64, to words: OrderWords) throws {
    try db.run(
      """
      UPDATE orders SET nickname = ?, language = ?, paid_on = ?, paid_at = ?, method = ?, reference = ?, amount = ?,
        ip = ?, last_day = ?, delivery = ?
      WHERE id = ?
      """,
      fields(words) + [id])
  }

  /// What was withheld until now is admitted.
  private func take(_ id: Int64, _ words: OrderWords) throws {
    try update(id, to: words)
    try revive(id)
    try db.run(
      "UPDATE orders SET uid = ?, recorded_at = ?, is_admitted = 1, withheld = NULL WHERE id = ?",
      [words.order.customer.uid, Instant.text(now), id])
  }

  /// An order whose time was up lives again with a later last day, one that rested on a withdrawn consent with a new one.
  private func isRevived(_ known: StoredOrder, by words: OrderWords) -> Bool {
    // Its consent came late, and its originals are still there.
    guard known.record.isAdmitted else { return true }
    return switch known.record.ended {
    case .expired: words.lastDay > known.record.lastDay
    case .withdrawn: true
    default: false
    }
  }

  private func revive(_ id: Int64) throws {
    try db.run("UPDATE orders SET ended_as = NULL, ended_at = NULL WHERE id = ?", [id])
  }

  /// From the nickname to the delivery, in the order of the table.
  private func fields(_ words: OrderWords) -> StatementArguments {
    let order = words.order
    return [
      order.customer.nickname, order.customer.language.rawValue, order.payment.paidOn.iso, order.payment.paidAt,
      order.payment.method?.rawValue, order.payment.reference, order.payment.amount, order.payment.ip,
      words.lastDay.iso, order.delivery.rawValue,
    ]
  }

  func replacePhotos(of id: Int64, by photos: [String]) throws {
    try db.run("DELETE FROM items WHERE order_id = ?", [id])
    for (index, photo) in photos.enumerated() {
      try db.run("INSERT INTO items (order_id, position, photo) VALUES (?, ?, ?)", [id, index + 1, photo])
    }
  }

  /// Ties the code to the order, and gives back another one that it had by mistake.
  private func redeem(_ code: String?, for id: Int64, as pseudonym: Pseudonym) throws {
    let digest = code.map { CodeDigests($0, secret: secret).own }
    let before = try db.row("SELECT digest FROM exchange_codes WHERE order_id = ?", [id])
      .map { try $0.field("digest", as: Data.self) }
    guard digest != before else { return }
    if before != nil {
      try db.run("DELETE FROM exchange_codes WHERE order_id = ?", [id])
      try chain.append(.exchangeCodeReleased, about: pseudonym, at: now)
    }
    if let digest {
      try db.run("INSERT INTO exchange_codes (digest, order_id) VALUES (?, ?)", [digest, id])
      try chain.append(.exchangeCodeRedeemed, about: pseudonym, at: now)
    }
  }
}
