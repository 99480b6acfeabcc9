/// A TrueType font by its file.
public struct Typeface: Hashable, Sendable {
  public var path: String

  public init(path: String) {
    self.path = path
  }

  /// DejaVu Sans where Debian's fonts-dejavu-core puts it, on which libgd's own dependencies insist there.
  public static let dejaVuSans = Typeface(path: "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
  public static let dejaVuSansBold = Typeface(path: "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf")
}
