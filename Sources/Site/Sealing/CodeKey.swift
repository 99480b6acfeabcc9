import Crypto
import CryptoExtras
import Foundation
import Orders

/// A key from a code that a person types in: PBKDF2 with HMAC-SHA-256 (RFC 8018).
enum CodeKey {
  /// OWASP's Password Storage Cheat Sheet asks for 600,000 with HMAC-SHA-256.
  static let iterations = 600_000

  static func derive(code: String, salt: [UInt8], iterations: Int) throws(SiteError) -> SymmetricKey {
    do {
      return try KDF.Insecure.PBKDF2.deriveKey(
        from: Array(ExchangeCode.normalised(code).utf8), salt: salt, using: .sha256, outputByteCount: 32,
        unsafeUncheckedRounds: iterations)
    } catch {
      throw .sealing
    }
  }
}
