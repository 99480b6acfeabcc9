/// Why a picture could not be decoded, drawn or encoded.
public enum RasterError: Error, Hashable, Sendable {
  /// The file ends before the picture does.
  case truncated(PictureFormat)
  /// Parts of the picture are missing or contradict each other. `detail` is the library's own, English; may be empty.
  case broken(PictureFormat, detail: String)
  /// A variant of the format that cannot be read here.
  case unsupported(PictureFormat, detail: String)
  /// There is not enough memory for a picture of this size.
  case outOfMemory
  /// The bytes begin as no format does that can be decoded.
  case unknownFormat
  /// A side is zero, or beyond what the format can hold.
  case unencodable(width: Int, height: Int)
  /// The encoder failed. `detail` as above.
  case notEncoded(detail: String)
  /// The typeface's file could not be used.
  case typeface(path: String, detail: String)
}
