import Crypto
import Foundation
import Orders
import SiteTesting
import Testing

@testable import Site

struct SealTests {
  private static func folder(_ sealing: Sealing) throws -> (order: GalleryOrder, files: [SiteFile]) {
    let order = try SampleStudio.orderWithPictures(sealing: sealing)
    return (order, try SampleStudio.renderer().folder(of: order))
  }

  /// Decrypts by another way than the one that encrypted: from the address alone, as the customer does.
  private static func open(_ file: SiteFile, _ order: GalleryOrder, key: SymmetricKey) throws -> [UInt8] {
    let box = try AES.GCM.SealedBox(combined: Data(file.contents))
    let bound = "likeness sealed v1\n\(order.link.day.compact)\n\(order.link.token)\n\(file.path)"
    return Array(try AES.GCM.open(box, using: key, authenticating: Data(bound.utf8)))
  }

  private static func keyOfAddress(_ order: GalleryOrder) throws -> SymmetricKey {
    let fragment = try #require(try SampleStudio.renderer().address(of: order).split(separator: "#").last)
    #expect(fragment.count == 43)
    let base64 = fragment.replacing("-", with: "+").replacing("_", with: "/") + "="
    return SymmetricKey(data: try #require(Data(base64Encoded: String(base64))))
  }

  @Test func theAddressOpensEveryPart() throws {
    let (order, files) = try Self.folder(.fragment)
    #expect(
      files.map(\.path) == (1...10).map { "\($0).bin" } + ["contents.bin", "index.html", "es.html"])
    let key = try Self.keyOfAddress(order)
    var open = order
    open.sealing = nil
    let plain = try SampleStudio.renderer().folder(of: open).filter { !$0.path.hasSuffix(".html") }
    for (part, file) in zip(files, plain) {
      #expect(try Self.open(part, order, key: key) == file.contents)
      // A nonce, a tag and nothing else.
      #expect(part.contents.count == file.contents.count + 28)
    }
    let contents = try #require(files["contents.bin"])
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(try Self.open(contents, order, key: key))) as? [String: Any])
    let entries = try #require(json["files"] as? [[String: String]])
    #expect(entries.map { $0["name"] } == plain.map(\.path))
    #expect((json["pages"] as? [String: String])?["es"]?.contains("sus fotos están listas") == true)
  }

  /// What the host holds says nothing of the customer, the documents or the pictures.
  @Test(arguments: [Sealing.fragment, .exchangeCode("K7PQ-2M9X")])
  func nothingReadableIsOnTheHost(_ sealing: Sealing) throws {
    let (order, files) = try Self.folder(sealing)
    var open = order
    open.sealing = nil
    let plain = try SampleStudio.renderer().folder(of: open)
    let fragment = SealedFolder(order, key: try SampleStudio.key).fragment
    for file in files {
      let text = String(decoding: file.contents, as: UTF8.self)
      for word in ["Anna", "passport", "pasaporte", "DNI", "ready", "listas", "JFIF", "K7PQ", "k7pq", fragment] {
        #expect(!text.contains(word), "\(word) in \(file.path)")
      }
      #expect(!plain.contains { $0.contents == file.contents })
    }
    for picture in plain where picture.path.hasSuffix(".jpg") {
      let part = picture.contents[100..<132]
      #expect(!files.contains { $0.contents.ranges(of: part).isEmpty == false }, "\(picture.path)")
    }
  }

  @Test func theCodeUnlocksTheKey() throws {
    let (order, files) = try Self.folder(.exchangeCode("K7PQ-2M9X"))
    let salt = SealedFolder(order, key: try SampleStudio.key).salt
    let locked = try #require(files["key.bin"])
    let codeKey = try CodeKey.derive(code: "k7pq 2m9x", salt: salt, iterations: 600_000)
    let key = SymmetricKey(data: try Self.open(locked, order, key: codeKey))
    let contents = try #require(files["contents.bin"])
    #expect(throws: Never.self) { try Self.open(contents, order, key: key) }
    let wrong = try CodeKey.derive(code: "k7pq 2m9y", salt: salt, iterations: 600_000)
    #expect(throws: CryptoKitError.self) { try Self.open(locked, order, key: wrong) }
    #expect(
      try SampleStudio.renderer().address(of: order) == order.link.url(baseURL: SampleStudio.configuration.baseURL))
  }

  /// A key from a code is slow to derive: what an earlier run made is taken as it is, and only for the same code.
  @Test func aLockedKeyOfTheSameCodeIsNotMadeAgain() throws {
    let code = Sealing.exchangeCode("K7PQ-2M9X")
    let (order, files) = try Self.folder(code)
    let locked = try #require(files["key.bin"]).contents
    let renderer = try SampleStudio.renderer()
    // Its nonce says which code it is of; that the rest is whole is for the caller to know.
    var marked = locked
    marked[20] ^= 1
    #expect(try renderer.folder(of: order, lockedKey: marked)["key.bin"]?.contents == marked)
    var other = order
    other.sealing = .exchangeCode("K7PQ-2M9Y")
    let made = try #require(try renderer.folder(of: other, lockedKey: locked)["key.bin"]).contents
    #expect(made.prefix(12) != locked.prefix(12))
    var broken = locked
    broken[0] ^= 1
    #expect(try renderer.folder(of: order, lockedKey: broken)["key.bin"]?.contents == locked)
    #expect(SiteRenderer.lockedKeyPath(of: order) == order.link.path + "key.bin")
    other.sealing = .fragment
    #expect(SiteRenderer.lockedKeyPath(of: other) == nil)
  }

  /// RFC 7914, section 11: PBKDF2 with HMAC-SHA-256.
  @Test func codeKeyIsTheStandards() throws {
    let key = try CodeKey.derive(code: "passwd", salt: Array("salt".utf8), iterations: 1)
    let bytes = unsafe key.withUnsafeBytes { unsafe Array($0) }
    let hex = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    #expect(hex == "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc")
  }

  @Test func aPartOfAnotherNameOrLinkDoesNotOpen() throws {
    let (order, files) = try Self.folder(.fragment)
    let key = try Self.keyOfAddress(order)
    let first = try #require(files["1.bin"])
    #expect(throws: CryptoKitError.self) {
      try Self.open(SiteFile(path: "2.bin", contents: first.contents), order, key: key)
    }
    var elsewhere = order
    elsewhere.link = try SampleStudio.link()
    #expect(throws: CryptoKitError.self) { try Self.open(first, elsewhere, key: key) }
  }

  @Test func sameOrderGivesTheSameBytesAndNoNonceTwice() throws {
    let (_, first) = try Self.folder(.fragment)
    let (_, second) = try Self.folder(.fragment)
    #expect(first == second)
    let nonces = first.filter { $0.path.hasSuffix(".bin") }.map { Array($0.contents.prefix(12)) }
    #expect(Set(nonces).count == nonces.count)
    var changed = try SampleStudio.orderWithPictures(sealing: .fragment)
    changed.nickname = "Ana"
    let third = try SampleStudio.renderer().folder(of: changed)
    #expect(third["contents.bin"]?.contents.prefix(12) != first["contents.bin"]?.contents.prefix(12))
  }
}
