public import Measures

/// What a picture file says of itself before its pixels are decoded.
public struct PictureHeader: Sendable {
  public let format: PictureFormat
  /// The size that the decoder will deliver. For HEIC and AVIF the file's own turning is done by then.
  public let extent: Extent<Stored>
  /// The embedded ICC profile, unchecked.
  public var profile: [UInt8]?
  /// The EXIF block, from its "Exif" or byte-order mark on, unchecked. None for TIFF, HEIC and AVIF, whose decoder or
  /// own tag tells the orientation.
  public var exif: [UInt8]?
  /// TIFF's own orientation tag.
  public var orientationTag: Int?
  /// Whether the file has a sequence of pictures, of which the first is decoded.
  public var isAnimated = false
  public var colour = Colour.rgb
  /// Whether CMYK samples count from full ink down, as Adobe stores them in JPEG.
  public var hasInvertedInks = false
  /// JPEG's estimated quality, 1 to 100, by its table for luma.
  public var jpegQuality: Int?

  /// What the samples stand for.
  public enum Colour: Sendable {
    case grey
    case rgb
    case cmyk
  }

  /// Reads the header of a file.
  ///
  /// JPEG, TIFF, HEIC and AVIF are left to their libraries. PNG, WebP, GIF and BMP have headers of fixed places, and
  /// libpng would answer a fault by longjmp: a few checked reads are safer.
  public init(_ bytes: borrowing [UInt8]) throws(RasterError) {
    guard let format = PictureFormat(signature: copy bytes) else { throw .unknownFormat }
    switch format {
    case .jpeg: try self.init(jpeg: bytes)
    case .png: try self.init(png: bytes)
    case .webp: try self.init(webp: bytes)
    case .heic, .avif: try self.init(heif: bytes, format: format)
    case .tiff: try self.init(tiff: bytes)
    case .bmp: try self.init(bmp: bytes)
    case .gif: try self.init(gif: bytes)
    }
  }

  init(format: PictureFormat, width: Int, height: Int) {
    self.format = format
    extent = Extent(width: width, height: height)
  }
}
