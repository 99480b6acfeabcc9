/// What was found odd about a picture that could be read nevertheless.
public enum PhotoNote: Hashable, Sendable {
  /// The EXIF block is damaged: the picture is taken as upright.
  case exifBroken
  /// Outside 1...8: the picture is taken as upright.
  case orientationUnknown(Int)
  /// The ICC profile is damaged: the colours are taken as sRGB.
  case profileBroken
  /// The ICC profile is for other channels, such as "CMYK": the colours are taken as sRGB.
  case profileMismatched(String)
  /// Inks were turned into colours, which seldom match what the studio saw.
  case cmyk
  /// A sequence, of which the first picture was taken.
  case firstOfSeveral
}
