public import Raster

/// Why a file gives no photo.
///
/// It never carries the file's name, which may be a customer's.
public enum PhotoError: Error, Hashable, Sendable {
  // Of the file.
  /// There is nothing at the path, or no longer.
  case missing
  case directory
  /// Refused because links were not to be followed.
  case symbolicLink
  /// A pipe, a socket or a device.
  case notARegularFile
  case notPermitted
  /// `code` is the system's error number.
  case unreadable(code: Int32)

  // Of the bytes.
  case empty
  case tooManyBytes(Int, most: Int)
  case notAPicture(FileKind)
  case tooManyPixels(width: Int, height: Int, most: Int)
  case sideTooLong(width: Int, height: Int, most: Int)
  case tooSmall(width: Int, height: Int, least: Int)
  /// The file ends before the picture does.
  case truncated(PictureFormat)
  /// `detail` is the decoder's own, English; may be empty.
  case broken(PictureFormat, detail: String)
  /// A variant of the format that cannot be read here. `detail` as above.
  case unsupported(PictureFormat, detail: String)
  case outOfMemory

  init(_ error: RasterError) {
    self =
      switch error {
      case .truncated(let format): .truncated(format)
      case .broken(let format, let detail): .broken(format, detail: detail)
      case .unsupported(let format, let detail): .unsupported(format, detail: detail)
      case .unknownFormat: .notAPicture(.unknown)
      case .outOfMemory, .unencodable, .notEncoded, .typeface: .outOfMemory
      }
  }
}
