import Ledger

/// By which contents that were deleted would be known again, wherever a copy of them lay: a few bytes each, so that
/// a hundred thousand orders fit.
struct ContentTraces {
  private var sizes: Set<Int> = []
  private var hashes: Set<UInt64> = []
  /// Some contents are known by their hash alone.
  private var hasUnknownSizes = false

  var isEmpty: Bool { hashes.isEmpty }
  var count: Int { hashes.count }

  /// - Parameter size: in bytes; nil where it is not known.
  mutating func insert(_ hash: ContentHash, size: Int?) {
    // An empty file says nothing.
    if size == 0 { return }
    hashes.insert(Self.beginning(of: hash))
    if let size { sizes.insert(size) } else { hasUnknownSizes = true }
  }

  /// Whether a file of that size has to be read at all.
  func mayContain(size: Int) -> Bool { size > 0 && !isEmpty && (hasUnknownSizes || sizes.contains(size)) }

  /// Two contents share their first 64 bits by chance once in some 10^19 pairs.
  func contain(_ hash: ContentHash) -> Bool { hashes.contains(Self.beginning(of: hash)) }

  private static func beginning(of hash: ContentHash) -> UInt64 {
    hash.bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }
}
