import Orders

/// An order of the manifest, in the words that the ledger keeps.
struct OrderWords {
  struct Consent: Hashable {
    var position: Int
    var kind: ConsentKind
    var wording: String
  }

  let order: Order
  let lastDay: CalendarDay

  var photos: [String] { order.items.map(\.photo) }

  var exchangeCode: String? {
    order.payment.method == .exchangeCode ? order.payment.reference : nil
  }

  var consents: [Consent] {
    var consents = [Consent(position: 0, kind: .policy, wording: order.consent.policyVersion)]
    if order.consent.showcase {
      consents.append(Consent(position: 0, kind: .showcase, wording: order.consent.policyVersion))
    }
    for (index, item) in order.items.enumerated() {
      let wordings: [(ConsentKind, String?)] = [
        (.guardian, item.person.guardianConsent), (.authorization, item.person.authorization),
        (.source, item.person.source),
      ]
      for (kind, wording) in wordings {
        guard let wording else { continue }
        consents.append(Consent(position: index + 1, kind: kind, wording: wording))
      }
    }
    return consents
  }

  /// The first text that SQLite would cut short.
  var unstorable: OrderField? {
    let texts: [(OrderField, [String?])] = [
      (.number, [order.number.text]), (.uid, [order.customer.uid]), (.nickname, [order.customer.nickname]),
      (.paidAt, [order.payment.paidAt]), (.reference, [order.payment.reference]),
      (.amount, [order.payment.amount]), (.ip, [order.payment.ip]), (.photos, photos),
      (.consents, consents.map(\.wording)), (.hold, [order.hold]),
    ]
    return texts.first { $0.1.contains { $0?.utf8.contains(0) ?? false } }?.0
  }

  /// Fields of the order itself that differ from `record`.
  func corrections(of record: OrderRecord) -> Set<OrderField> {
    let changes: [(OrderField, Bool)] = [
      (.nickname, order.customer.nickname != record.customer.nickname),
      (.language, order.customer.language != record.customer.language),
      (.paidOn, order.payment.paidOn != record.payment.paidOn),
      (.paidAt, order.payment.paidAt != record.payment.paidAt),
      (.method, order.payment.method != record.payment.method),
      (.reference, order.payment.reference != record.payment.reference),
      (.amount, order.payment.amount != record.payment.amount), (.ip, order.payment.ip != record.payment.ip),
      (.lastDay, lastDay != record.lastDay), (.delivery, order.delivery != record.delivery),
      (.photos, photos != record.photos),
    ]
    return Set(changes.filter(\.1).map(\.0))
  }
}
