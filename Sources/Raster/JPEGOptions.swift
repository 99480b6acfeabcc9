public import Measures

/// How a bitmap becomes a JPEG file.
public struct JPEGOptions: Hashable, Sendable {
  /// 1...100 in the scale of the Independent JPEG Group.
  public var quality: Int
  /// Written as whole dots to the inch.
  public var resolution: Resolution
  /// Colour at full resolution (4:4:4) instead of half (4:2:0).
  public var hasFullChroma: Bool
  /// Embeds an sRGB profile of about a kilobyte.
  public var embedsProfile: Bool
  /// Huffman tables made for the picture: a fifth fewer bytes for half as much work again.
  public var isOptimized: Bool
  /// One channel, the luma (ITU-R BT.601), and no profile: sRGB's is one of three channels.
  public var isMono: Bool
  /// The text of a comment segment; nil for none. At most 65,533 bytes.
  public var comment: String?

  public init(
    quality: Int = 95, resolution: Resolution = Resolution(dotsPerInch: 300), hasFullChroma: Bool = true,
    embedsProfile: Bool = true, isOptimized: Bool = true, isMono: Bool = false, comment: String? = nil
  ) {
    self.quality = quality
    self.resolution = resolution
    self.hasFullChroma = hasFullChroma
    self.embedsProfile = embedsProfile
    self.isOptimized = isOptimized
    self.isMono = isMono
    self.comment = comment
  }
}
