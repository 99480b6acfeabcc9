import Foundation
import Orders

/// Reads what a manifest says of an order as a whole.
struct TermsReader {
  let configuration: StudioConfiguration
  let today: CalendarDay
  let log: FaultLog

  /// The day of the payment, where one can be read; what is wrong with it is logged with the order.
  func day(of draft: OrderDraft) -> CalendarDay? {
    guard let field = draft[.paidAt] else { return nil }
    return try? PaymentDay.read(field, in: configuration.timeZone)
  }

  /// Nil where something required is missing or wrong; why has been logged.
  func order(from draft: OrderDraft) -> Order? {
    let reader = OrderFields(draft: draft, log: log)
    let uid = reader.required(.uid) { field throws(Problem) in try field.plainText("uid", limit: 200) }
    let consent = reader.required(.consent) { field throws(Problem) in try field.plainText("consent", limit: 64) }
    let payment = payment(reader)
    let link = link(reader, paidOn: payment?.paidOn)
    let language = language(reader)
    let nickname = reader.read(.nickname) { field throws(Problem) in try field.plainText("nickname", limit: 200) }
    let showcase = reader.read(.showcase) { field throws(Problem) in try field.flag("showcase") }
    let delivery = reader.read(.delivery) { field throws(Problem) in try field.choice("delivery", Delivery.self) }
    let hold = reader.read(.hold) { field throws(Problem) in try field.reason("hold", limit: 500) }
    guard let uid, let consent, let payment, !draft.items.isEmpty else { return nil }
    return Order(
      number: draft.number, customer: Customer(uid: uid, nickname: nickname, language: language), payment: payment,
      consent: Consent(policyVersion: consent, showcase: showcase ?? false), delivery: delivery ?? .open, link: link,
      hold: hold, items: draft.items, place: draft.position.place(in: log.file))
  }

  private func payment(_ reader: OrderFields) -> Payment? {
    let day = reader.required(.paidAt) { field throws(Problem) in
      let day = try PaymentDay.read(field, in: configuration.timeZone)
      guard day <= today else { throw .paymentInFuture(day, today: today) }
      return day
    }
    let method = reader.read(.payment) { field throws(Problem) in try field.choice("payment", Payment.Method.self) }
    let reference = reader.read(.paymentReference) { field throws(Problem) in
      try field.plainText("payment_reference", limit: 200)
    }
    let amount = reader.read(.amount) { field throws(Problem) in try field.plainText("amount", limit: 40) }
    let ip = reader.read(.ip) { field throws(Problem) in try NetworkAddress.read(field) }
    if method == .exchangeCode, reader.draft[.paymentReference] == nil {
      reader.add(.paymentWithoutReference, at: .payment)
    }
    guard let day, let paidAt = reader.draft[.paidAt]?.text else { return nil }
    return Payment(paidOn: day, paidAt: paidAt, method: method, reference: reference, amount: amount, ip: ip)
  }

  private func link(_ reader: OrderFields, paidOn: CalendarDay?) -> LinkTerms {
    let revision = reader.read(.linkRevision) { field throws(Problem) in
      try field.whole("link_revision", 0...1_000_000, .none)
    }
    let until = reader.read(.availableUntil) { field throws(Problem) in
      let day = try field.day("available_until")
      if let paidOn, day < paidOn { throw .endsBeforePayment(day, paidOn: paidOn) }
      return day
    }
    return LinkTerms(revision: revision ?? 0, availableUntil: until)
  }

  private func language(_ reader: OrderFields) -> Language {
    let known = configuration.languages
    let language = reader.read(.locale) { field throws(Problem) in
      let language = try field.choice("locale", Language.self)
      guard known.contains(language) else {
        throw .unknownValue("locale", value: field.text, known: known.map(\.rawValue))
      }
      return language
    }
    return language ?? known.first ?? .english
  }
}

/// The fields of an order as a whole, and where to log what is wrong with them.
struct OrderFields {
  let draft: OrderDraft
  let log: FaultLog

  func add(_ problem: Problem, at word: ManifestWord) {
    log.add(problem, at: draft[word]?.position ?? draft.position, scope: .order(draft.number))
  }

  func read<Value>(_ word: ManifestWord, _ reader: (Field) throws(Problem) -> Value) -> Value? {
    guard let field = draft[word] else { return nil }
    do throws(Problem) {
      return try reader(field)
    } catch {
      add(error, at: word)
      return nil
    }
  }

  func required<Value>(_ word: ManifestWord, _ reader: (Field) throws(Problem) -> Value) -> Value? {
    if draft[word] == nil, !draft.isDamaged { add(.missingValue(word.text), at: word) }
    return read(word, reader)
  }
}
