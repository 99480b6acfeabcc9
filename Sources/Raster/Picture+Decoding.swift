extension Picture {
  /// Decodes a file whose header has been read and found acceptable.
  ///
  /// The result takes 1.5 bytes a pixel for most JPEG, 3 or 4 for the others, which need as much again while they
  /// decode. Transparent pixels are laid on white. Anything that libraries would mend silently, such as a missing end
  /// filled with grey, is an error.
  public init(decoding bytes: borrowing [UInt8], header: PictureHeader) throws(RasterError) {
    switch header.format {
    case .jpeg: try self.init(jpeg: bytes, header: header)
    case .heic: try self.init(heic: bytes, header: header)
    case .avif: try self.init(avif: bytes, header: header)
    case .tiff: try self.init(tiff: bytes, header: header)
    case .png: try self.init(png: bytes, header: header)
    case .webp, .bmp, .gif: try self.init(gd: bytes, header: header)
    }
  }
}
