import CQREncode

/// A QR code as libqrencode makes it: square, dark or light.
struct QRCode: Hashable {
  /// Modules on a side.
  let side: Int
  /// Row by row from the top left; true is dark.
  let modules: [Bool]

  /// Error correction M: a code that survives a thumb.
  ///
  /// - Returns: nil where the text is too long for any code, or empty.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty, let code = unsafe QRcode_encodeData(Int32(clamping: bytes.count), bytes, 0, QR_ECLEVEL_M)
    else { return nil }
    defer { unsafe QRcode_free(code) }
    let side = unsafe Int(code.pointee.width)
    guard side > 0, let data = unsafe code.pointee.data else { return nil }
    // The lowest bit of each byte is the colour; the others say what the module is for.
    modules = unsafe UnsafeBufferPointer(start: data, count: side * side).map { $0 & 1 == 1 }
    self.side = side
  }

  /// Light modules that must surround the code (ISO/IEC 18004).
  static let quietZone = 4

  /// The side of the drawing with its quiet zone: its `viewBox`.
  var drawnSide: Int { side + 2 * Self.quietZone }

  /// The dark modules as the path of an SVG, one stroke for each run of a row.
  var path: String {
    var path = ""
    for row in 0..<side {
      var column = 0
      while column < side {
        guard modules[row * side + column] else {
          column += 1
          continue
        }
        let start = column
        while column < side, modules[row * side + column] { column += 1 }
        path += "M\(start + Self.quietZone) \(row + Self.quietZone)h\(column - start)v1h-\(column - start)z"
      }
    }
    return path
  }
}
