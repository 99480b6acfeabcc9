import Crypto
import Foundation
import Orders

/// Encrypts an order's files so that the host holds nothing that it could read.
///
/// AES-256-GCM (NIST SP 800-38D). Each part is a 12-byte nonce, the ciphertext and a 16-byte tag. The nonce is a keyed
/// hash of the part's name and content, so that the same order gives the same bytes and no nonce serves two contents.
struct Seal {
  private let keyBytes: [UInt8]
  private let nonceKey: SymmetricKey
  private let link: Link

  init(link: Link, key: LinkKey) {
    keyBytes = key.digest(.sealing, link.day.compact, link.token)
    nonceKey = SymmetricKey(data: key.digest(.nonce, link.day.compact, link.token))
    self.link = link
  }

  /// What follows the `#` of the address: 43 characters of base64url.
  var fragment: String { Base64URL.text(of: keyBytes) }

  /// - Parameter name: of the part; it and the link are bound to the ciphertext.
  func part(_ name: String, _ contents: [UInt8]) throws(SiteError) -> SiteFile {
    SiteFile(path: name, contents: try encrypt(contents, name: name, with: SymmetricKey(data: keyBytes)))
  }

  /// The content key, locked with a key that follows from the customer's code.
  ///
  /// - Parameter before: what an earlier run made of it, whole; taken where its nonce shows that it is of the same code,
  ///   for deriving a key is slow on purpose. Without the studio's key nobody can tell a code by a nonce.
  func lockedKey(
    code: String, iterations: Int, salt: [UInt8], before: [UInt8]? = nil
  ) throws(SiteError) -> [UInt8] {
    let context = Array("\(iterations)\n\(ExchangeCode.normalised(code))".utf8)
    if let before, before.starts(with: nonce(of: keyBytes, name: SealedFolder.keyName, context: context)) {
      return before
    }
    let codeKey = try CodeKey.derive(code: code, salt: salt, iterations: iterations)
    return try encrypt(keyBytes, name: SealedFolder.keyName, with: codeKey, context: context)
  }

  /// What the tag covers beside the content.
  static func authenticated(_ name: String, _ link: Link) -> [UInt8] {
    Array("likeness sealed v1\n\(link.day.compact)\n\(link.token)\n\(name)".utf8)
  }

  /// - Parameter context: what else the key depends on.
  private func nonce(of contents: [UInt8], name: String, context: [UInt8]) -> [UInt8] {
    var code = HMAC<SHA256>(key: nonceKey)
    code.update(data: Seal.authenticated(name, link) + [0])
    code.update(data: contents)
    code.update(data: context)
    return Array(Array(code.finalize()).prefix(12))
  }

  private func encrypt(
    _ contents: [UInt8], name: String, with key: SymmetricKey, context: [UInt8] = []
  ) throws(SiteError) -> [UInt8] {
    do {
      let nonce = try AES.GCM.Nonce(data: nonce(of: contents, name: name, context: context))
      let box = try AES.GCM.seal(
        contents, using: key, nonce: nonce, authenticating: Seal.authenticated(name, link))
      return Array(nonce) + Array(box.ciphertext) + Array(box.tag)
    } catch {
      throw .sealing
    }
  }
}

/// RFC 4648 base64url without padding.
enum Base64URL {
  static func text(of bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }
}
