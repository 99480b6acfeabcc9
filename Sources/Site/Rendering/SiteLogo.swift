/// The studio's logo, known by its bytes to be a picture.
public struct SiteLogo: Hashable, Sendable {
  public let bytes: [UInt8]
  /// Where it stands in the site: `logo.png`
  public let fileName: String

  /// - Throws: `notAPicture` unless the bytes are PNG, JPEG, WebP or GIF; `tooLarge` above 512 kB, since every page
  ///   loads it.
  public init(bytes: [UInt8]) throws(LogoError) {
    guard bytes.count <= Self.limit else { throw .tooLarge(bytes: bytes.count, limit: Self.limit) }
    guard let kind = Self.kind(of: bytes) else { throw .notAPicture }
    self.bytes = bytes
    fileName = "logo." + kind
  }

  private static let limit = 512 * 1024

  private static func kind(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return "png" }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "jpg" }
    if bytes.starts(with: Array("GIF87a".utf8)) || bytes.starts(with: Array("GIF89a".utf8)) { return "gif" }
    if bytes.starts(with: Array("RIFF".utf8)), bytes.dropFirst(8).starts(with: Array("WEBP".utf8)) { return "webp" }
    return nil
  }
}

/// Why a logo cannot be used.
public enum LogoError: Error, Hashable, Sendable {
  case notAPicture
  case tooLarge(bytes: Int, limit: Int)
}
