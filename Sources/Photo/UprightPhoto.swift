public import Measures
public import PixelViews
public import Raster

/// A photo the way a viewer shows it, in sRGB.
///
/// The frame stays as it was stored: its orientation is part of every transform, its colours are converted in the
/// results.
public struct UprightPhoto: ~Copyable, UprightPixels {
  private let picture: Picture
  private let toUpright: Transform<Stored, Upright>
  private let colour: ColourTransform?

  public let format: PictureFormat
  public let orientation: Orientation
  public let extent: Extent<Upright>
  /// Estimated from its tables, 1 to 100; nil for other formats.
  public let jpegQuality: Int?
  public let notes: [PhotoNote]

  /// Decodes a file's bytes, which are released as soon as they are decoded if the caller keeps no copy.
  ///
  /// The format is told by the bytes. Refuses what exceeds the limits before it is decoded, and anything of which a
  /// part is missing.
  public init(_ bytes: consuming [UInt8], limits: PhotoLimits = PhotoLimits()) throws(PhotoError) {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= limits.maxBytes else { throw .tooManyBytes(bytes.count, most: limits.maxBytes) }
    let header: PictureHeader
    do throws(RasterError) {
      header = try PictureHeader(bytes)
    } catch {
      throw error == .unknownFormat ? .notAPicture(FileKind(bytes)) : PhotoError(error)
    }
    guard !header.isCameraRaw else { throw .notAPicture(.cameraRaw) }
    try limits.check(header.extent)
    do throws(RasterError) {
      var decoded = try Picture(decoding: bytes, header: header)
      decoded.prepareOverview()
      picture = decoded
    } catch {
      throw PhotoError(error)
    }
    var notes: [PhotoNote] = []
    orientation = header.orientation(notes: &notes)
    colour = header.colourTransform(notes: &notes)
    if header.hasSeveralPictures { notes.append(.firstOfSeveral) }
    toUpright = orientation.transform(of: picture.extent)
    extent = orientation.extent(of: picture.extent)
    format = header.format
    jpegQuality = header.jpegQuality
    self.notes = notes
  }

  public borrowing func resampled<Target: Space>(
    by transform: Transform<Upright, Target>, to extent: Extent<Target>
  ) -> Bitmap {
    var bitmap = picture.resampled(by: toUpright.then(transform), to: extent)
    colour?.apply(to: &bitmap)
    return bitmap
  }
}

extension PhotoLimits {
  func check(_ extent: Extent<Stored>) throws(PhotoError) {
    let (width, height) = (extent.width, extent.height)
    if min(width, height) < minSide { throw .tooSmall(width: width, height: height, least: minSide) }
    if max(width, height) > maxSide { throw .sideTooLong(width: width, height: height, most: maxSide) }
    if width * height > maxPixels { throw .tooManyPixels(width: width, height: height, most: maxPixels) }
  }
}

extension PictureHeader {
  /// By the format's own convention: HEIC arrives turned, and AVIF tells by itself, whatever their EXIF says; TIFF has a
  /// tag of its own.
  fileprivate func orientation(notes: inout [PhotoNote]) -> Orientation {
    let stored: EXIFOrientation
    if let orientationTag {
      stored = .value(orientationTag)
    } else if let exif {
      stored = EXIFOrientation(exif)
    } else {
      stored = .absent
    }
    switch stored {
    case .absent: return .upright
    case .broken:
      notes.append(.exifBroken)
      return .upright
    case .value(let value):
      if let orientation = Orientation(rawValue: value) { return orientation }
      notes.append(.orientationUnknown(value))
      return .upright
    }
  }

  /// Nil where the colours are sRGB, or are taken as such.
  fileprivate func colourTransform(notes: inout [PhotoNote]) -> ColourTransform? {
    if colour == .cmyk {
      // The decoder has used the profile already.
      notes.append(.cmyk)
      return nil
    }
    guard let profile else { return nil }
    do throws(ColourProfileError) {
      return try ColourTransform(from: profile, isGrey: colour == .grey)
    } catch {
      switch error {
      case .broken: notes.append(.profileBroken)
      case .mismatched(let space): notes.append(.profileMismatched(space))
      }
      return nil
    }
  }
}
