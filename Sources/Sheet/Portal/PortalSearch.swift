import Measures
import Orders

/// The search for the best file within a portal's band of bytes.
struct PortalSearch {
  let band: ByteBand
  let sizes: PortalSizes

  typealias Rendering = (Extent<Output>) throws(PortalError) -> PortalPicture

  /// Qualities of a JPEG: beyond the usual one lies only what meets a floor, below the good one the loss begins to
  /// show, below the lowest the face goes.
  private static let usual = 95
  private static let good = 70
  private static let lowest = 10

  func best(_ picture: Rendering) throws(PortalError) -> PortalDraft {
    let full = try picture(sizes.largest)
    if let draft = try best(of: full, Self.good...Self.usual) { return try lifted(draft) }
    if sizes.smallest != sizes.largest, let draft = try largestThatFits(picture) { return draft }
    let small = sizes.smallest == sizes.largest ? full : try picture(sizes.smallest)
    if let draft = try best(of: small, Self.lowest...Self.usual) { return draft }
    let nearest = try small.file(quality: Self.lowest).bytes.count
    throw .aboveCeiling(most: band.most, nearest: nearest, extent: sizes.smallest)
  }

  /// The highest of `qualities` whose file is not too large; nil where none is.
  private func best(of picture: PortalPicture, _ qualities: ClosedRange<Int>) throws(PortalError) -> PortalDraft? {
    let highest = try picture.file(quality: qualities.upperBound)
    if highest.bytes.count <= band.most { return highest }
    guard picture.format == .jpeg else { return nil }
    var found: PortalDraft?
    var (low, high) = (qualities.lowerBound, qualities.upperBound - 1)
    while low <= high {
      let middle = (low + high) / 2
      let draft = try picture.file(quality: middle)
      if draft.bytes.count <= band.most {
        found = draft
        low = middle + 1
      } else {
        high = middle - 1
      }
    }
    return found
  }

  /// The largest size whose file is not too large in good quality, in the best quality that it then allows.
  private func largestThatFits(_ picture: Rendering) throws(PortalError) -> PortalDraft? {
    var found: PortalDraft?
    var (low, high) = (sizes.smallest.width, sizes.largest.width - 1)
    while low <= high {
      let middle = (low + high) / 2
      let draft = try picture(sizes.extent(width: middle)).file(quality: Self.good)
      if draft.bytes.count <= band.most {
        found = draft
        low = middle + 1
      } else {
        high = middle - 1
      }
    }
    guard let found else { return nil }
    return try best(of: found.picture, Self.good...Self.usual) ?? found
  }

  /// In a higher quality where the file is smaller than the band; a comment does the rest.
  private func lifted(_ draft: PortalDraft) throws(PortalError) -> PortalDraft {
    guard draft.bytes.count < band.least, draft.quality == Self.usual else { return draft }
    var best = draft
    for quality in (Self.usual + 1)...100 {
      let higher = try draft.picture.file(quality: quality)
      guard higher.bytes.count <= band.most else { break }
      best = higher
      if best.bytes.count >= band.least { break }
    }
    return best
  }
}
