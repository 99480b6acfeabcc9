import Crypto
import Foundation

/// The key under which exchange codes and the numbers of erased orders are remembered: what is short and could be
/// guessed from a plain hash cannot be guessed from a keyed one.
public struct LedgerSecret: Sendable {
  private let key: SymmetricKey

  /// Derived from the studio's key and independent of the links.
  ///
  /// - Parameter studioKey: the bytes of `studio.key`, never fewer than 32.
  public init(studioKey: [UInt8]) {
    key = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: studioKey), info: Data("likeness ledger 1".utf8), outputByteCount: 32)
  }

  enum Purpose: String {
    case exchangeCode = "exchange code"
    case erasedOrder = "erased order"
    /// By which somebody asked to be erased.
    case erasureRequest = "erasure request"
    /// What was agreed to in a consent that a person withdrew.
    case withdrawnWords = "withdrawn words"
    /// The picture that a withdrawn consent was about.
    case withdrawnPicture = "withdrawn picture"
    /// Tells whether a ledger was made under this key, by a version that sealed no events.
    case check
    /// Tells the same of a ledger whose events are sealed.
    case sealedCheck = "sealed check"
    /// Binds an event, and all before it, to the key.
    case event
    /// What the tables say of an order, with a salt.
    case record
    /// A disclosure about no single order, with a salt.
    case disclosure
    /// A payment whose order was erased.
    case erasedPayment = "erased payment"
  }

  func digest(_ text: String, for purpose: Purpose) -> Data {
    digest(Data(text.utf8), for: purpose)
  }

  func digest(_ content: Data, for purpose: Purpose) -> Data {
    Data(HMAC<SHA256>.authenticationCode(for: Data("\(purpose.rawValue)\0".utf8) + content, using: key))
  }
}
