/// What one customer paid for: pictures, and the documents that they are to be made for.
public struct Order: Hashable, Sendable {
  public var number: OrderNumber
  public var customer: Customer
  public var payment: Payment
  public var consent: Consent
  public var delivery: Delivery
  public var link: LinkTerms
  /// Why the law forbids to delete this order for now; nil where nothing does.
  public var hold: String?
  public var items: [OrderItem]
  /// Where the manifest begins to speak of it.
  public var place: SourcePlace

  public init(
    number: OrderNumber, customer: Customer, payment: Payment, consent: Consent, delivery: Delivery = .open,
    link: LinkTerms = LinkTerms(), hold: String? = nil, items: [OrderItem], place: SourcePlace
  ) {
    self.number = number
    self.customer = customer
    self.payment = payment
    self.consent = consent
    self.delivery = delivery
    self.link = link
    self.hold = hold
    self.items = items
    self.place = place
  }
}

/// The studio's own number of an order. It is never part of a path or of a public page.
public struct OrderNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let text: String

  public init(_ text: String) {
    self.text = text
  }

  public var description: String { text }
  public static func < (a: Self, b: Self) -> Bool { a.text < b.text }
}

public struct Customer: Hashable, Sendable {
  /// The account at the third party through which the customer came. It never appears in the site.
  public var uid: String
  public var nickname: String?
  public var language: Language

  public init(uid: String, nickname: String?, language: Language) {
    self.uid = uid
    self.nickname = nickname
    self.language = language
  }
}

public struct Payment: Hashable, Sendable {
  public enum Method: String, Hashable, Sendable, CaseIterable {
    case card
    case balance
    case coupon
    case exchangeCode = "exchange_code"
  }

  /// The day of the payment in the studio's time zone: retention counts from it.
  public var paidOn: CalendarDay
  /// As the manifest has it.
  public var paidAt: String
  public var method: Method?
  public var reference: String?
  public var amount: String?
  /// For the audit alone.
  public var ip: String?

  public init(
    paidOn: CalendarDay, paidAt: String, method: Method? = nil, reference: String? = nil, amount: String? = nil,
    ip: String? = nil
  ) {
    self.paidOn = paidOn
    self.paidAt = paidAt
    self.method = method
    self.reference = reference
    self.amount = amount
    self.ip = ip
  }
}

public struct Consent: Hashable, Sendable {
  /// The version of the studio's policy that the customer agreed to.
  public var policyVersion: String
  /// Whether the customer's own photos may stand on the public showcase.
  public var showcase: Bool

  public init(policyVersion: String, showcase: Bool = false) {
    self.policyVersion = policyVersion
    self.showcase = showcase
  }
}

public enum Delivery: String, Hashable, Sendable, CaseIterable {
  case open
  /// Encrypted on the host, opened in the customer's browser.
  case sealed
}

/// Changes to an order's link after it was first issued.
public struct LinkTerms: Hashable, Sendable {
  /// Raised by one to revoke the link and issue another.
  public var revision: Int
  /// A last day other than the one that retention gives.
  public var availableUntil: CalendarDay?

  public init(revision: Int = 0, availableUntil: CalendarDay? = nil) {
    self.revision = revision
    self.availableUntil = availableUntil
  }
}
