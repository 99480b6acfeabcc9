import Ledger
public import Manifest
public import Orders

extension OrderRefusal {
  /// By the consent gate.
  init(consent refusals: [ConsentRefusal], of order: Order) {
    self.init(
      number: order.number, place: order.place, reasons: refusals.map { RefusalReason(Fault($0, of: order)) })
  }

  /// By the ledger.
  init(ledger refusal: AdmissionRefusal, of order: Order) {
    self.init(
      number: order.number, place: order.place,
      reasons: [RefusalReason(refusal.words, spanish: refusal.spanish, place: order.place)])
  }

  /// By the manifest: the faults of one order.
  public init(faults: [Fault], of number: OrderNumber) {
    let reasons = faults.map(RefusalReason.init)
    self.init(number: number, place: reasons.first?.place ?? SourcePlace(file: ""), reasons: reasons)
  }
}

extension RefusalReason {
  public init(_ fault: Fault) {
    let (words, spanish) = (fault.sentence, fault.spanishSentence)
    self.init(
      ("Found \(words.found); expected \(words.expected).", words.remedy),
      spanish: ("Se encontró \(spanish.found); se esperaba \(spanish.expected).", spanish.remedy), place: fault.place)
  }
}

extension AdmissionRefusal {
  var words: ReasonWords {
    switch self {
    case .erased:
      (
        "An order of this number was erased, and what is erased does not come back.",
        remedy: "Give a new order a new number."
      )
    case .ended(let reason):
      (
        "This order was ended (\(reason.rawValue)) and its photos were deleted.",
        remedy: "Give a new order a new number."
      )
    case .numberOfAnotherCustomer:
      (
        "The ledger knows this number as another customer's order.",
        remedy: "Check the number and the uid; give the new order a number of its own."
      )
    case .exchangeCodeUsed(let order):
      (
        "The exchange code was redeemed before\(order.map { ", by order \($0.text)" } ?? "").",
        remedy: "One code pays for one order: ask the customer for another code or another payment."
      )
    case .consentWithdrawn(let kind, let position, _):
      (
        "The consent (\(kind.rawValue)) was withdrawn\(position > 0 ? " for picture \(position)" : "").",
        remedy: "Nothing may be made of it. If the person consents again, write the new consent into the manifest."
      )
    case .unstorable(let field):
      (
        "The value of \(field.rawValue) holds a NUL byte.", remedy: "Remove it from the manifest."
      )
    }
  }
}
