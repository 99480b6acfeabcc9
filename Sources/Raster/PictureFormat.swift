/// The file formats that can be decoded.
public enum PictureFormat: String, Hashable, Sendable, CaseIterable {
  case jpeg
  case png
  case webp
  case heic
  case avif
  case tiff
  case bmp
  case gif

  /// The format by the first bytes of a file, whatever its name; nil where it is none of these.
  public init?(signature bytes: [UInt8]) {
    switch bytes {
    case _ where bytes.starts(with: [0xFF, 0xD8, 0xFF]): self = .jpeg
    case _ where bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]): self = .png
    case _ where bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8): self = .gif
    case _ where bytes.starts(with: "RIFF".utf8) && bytes.dropFirst(8).starts(with: "WEBP".utf8): self = .webp
    // Little- or big-endian, and 42 or, for files beyond 4 GB, 43.
    case _ where bytes.starts(with: [0x49, 0x49, 0x2A, 0]) || bytes.starts(with: [0x4D, 0x4D, 0, 0x2A]): self = .tiff
    case _ where bytes.starts(with: [0x49, 0x49, 0x2B, 0]) || bytes.starts(with: [0x4D, 0x4D, 0, 0x2B]): self = .tiff
    case _ where bytes.dropFirst(4).starts(with: "ftyp".utf8):
      guard let format = Self(brandsOf: bytes) else { return nil }
      self = format
    // "BM" alone begins many a text: the header's own size, four bytes at 14, makes sure.
    case _ where bytes.starts(with: "BM".utf8) && bytes.count > 17 && bytes[15...17].allSatisfy { $0 == 0 }:
      self = .bmp
    default: return nil
    }
  }

  /// By the brands of an ISO base media file (ISO/IEC 23008-12, AV1 Image File Format).
  private init?(brandsOf bytes: [UInt8]) {
    let size = Int(bytes[0]) << 24 | Int(bytes[1]) << 16 | Int(bytes[2]) << 8 | Int(bytes[3])
    let end = min(bytes.count, max(size, 12), 256)
    var brands: Set<String> = []
    // The major brand, its version, and the compatible ones.
    for start in Swift.stride(from: 8, through: end - 4, by: 4) where start != 12 {
      brands.insert(String(decoding: bytes[start..<start + 4], as: UTF8.self))
    }
    let isAV1 = bytes.prefix(4096).indices.contains { Bytes(bytes).has("av1C", at: $0) }
    if !brands.isDisjoint(with: ["avif", "avis"]) || isAV1 {
      self = .avif
    } else if !brands.isDisjoint(with: ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"]) {
      self = .heic
    } else {
      return nil
    }
  }
}
