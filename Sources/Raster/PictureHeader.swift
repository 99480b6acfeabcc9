public import Measures

/// What a picture file says of itself before its pixels are decoded.
public struct PictureHeader: Sendable {
  public let format: PictureFormat
  /// The size that the decoder will deliver. For HEIC the file's own turning is done by then; its sides may yet be
  /// exchanged, and `Picture.extent` tells.
  public let extent: Extent<Stored>
  /// The embedded ICC profile, unchecked.
  public var profile: [UInt8]?
  /// The EXIF block, from its "Exif" or byte-order mark on, unchecked. None for TIFF, HEIC and AVIF, whose
  /// orientation it does not tell.
  public var exif: [UInt8]?
  /// How a viewer is to turn the picture, in the numbers of EXIF, where the file itself says it: TIFF and AVIF.
  public var orientationTag: Int?
  /// Whether the file has a sequence of pictures, of which the first is decoded.
  public var hasSeveralPictures = false
  /// Whether pixels of a PNG may be transparent.
  var hasAlpha = false
  /// Whether a TIFF is a camera's raw file, of which only a small preview could be read.
  public var isCameraRaw = false
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
  /// JPEG, PNG, TIFF, HEIC and AVIF are left to their libraries. WebP, GIF and BMP have few fields in fixed places, for
  /// which gd has no call: a few checked reads do.
  public init(_ bytes: borrowing [UInt8]) throws(RasterError) {
    guard let format = PictureFormat(signature: copy bytes) else { throw .unknownFormat }
    switch format {
    case .jpeg: try self.init(jpeg: bytes)
    case .png: try self.init(png: bytes)
    case .webp: try self.init(webp: bytes)
    case .heic: try self.init(heic: bytes)
    case .avif: try self.init(avif: bytes)
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
