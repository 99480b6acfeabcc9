import Orders
import Site

extension Order {
  /// How the order is encrypted on the host; nil where it is not.
  ///
  /// The customer types in the exchange code that paid for it, unless that is so short that whoever holds the files
  /// could try all codes: then the key is part of the address.
  var sealing: Sealing? {
    guard delivery == .sealed else { return nil }
    guard payment.method == .exchangeCode, let code = payment.reference, Sealing.isLongEnough(code: code) else {
      return .fragment
    }
    return .exchangeCode(code)
  }
}
