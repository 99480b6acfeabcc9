extension Picture {
  /// Decodes a file whose header has been read and found acceptable.
  ///
  /// The result takes 1.5 bytes a pixel for most JPEG, 3 or 4 for the others, which need as much again while they
  /// decode. Transparent pixels are laid on white. Anything that libraries would mend silently, such as a missing end
  /// filled with grey, is an error.
  public init(decoding bytes: borrowing [UInt8], header: PictureHeader) throws(RasterError) {
    switch header.format {
    case .jpeg: try self.init(jpeg: bytes, header: header)
    case .heic, .avif: try self.init(heif: bytes, header: header)
    case .tiff: try self.init(tiff: bytes, header: header)
    case .png, .webp, .bmp, .gif: try self.init(gd: bytes, header: header)
    }
  }
}
