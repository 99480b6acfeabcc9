import CExif

/// The orientation tag of an EXIF block.
enum EXIFOrientation: Equatable {
  case absent
  case value(Int)
  case broken

  /// - Parameter block: from "Exif", as in JPEG, or from the byte-order mark on, as in PNG and WebP.
  init(_ block: [UInt8]) {
    let prefix: [UInt8] = Array("Exif\0\0".utf8)
    let block = block.starts(with: prefix.prefix(4)) ? block : prefix + block
    let order = block.dropFirst(6).prefix(4)
    guard order.elementsEqual([0x49, 0x49, 0x2A, 0]) || order.elementsEqual([0x4D, 0x4D, 0, 0x2A]),
      let data = unsafe exif_data_new_from_data(block, UInt32(clamping: block.count))
    else {
      self = .broken
      return
    }
    defer { unsafe exif_data_unref(data) }
    // The first directory is the main picture's.
    guard let directory = unsafe data.pointee.ifd.0 else {
      self = .absent
      return
    }
    guard let entry = unsafe exif_content_get_entry(directory, EXIF_TAG_ORIENTATION) else {
      self = .absent
      return
    }
    guard unsafe entry.pointee.format == EXIF_FORMAT_SHORT, unsafe entry.pointee.size >= 2,
      let bytes = unsafe entry.pointee.data
    else {
      self = .broken
      return
    }
    self = unsafe .value(Int(exif_get_short(bytes, exif_data_get_byte_order(data))))
  }
}
