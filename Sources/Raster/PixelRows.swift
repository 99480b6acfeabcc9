import Foundation

/// Room for the pixels of a picture, three or four bytes each: R, G, B and perhaps a fourth.
@safe struct PixelRows {
  let bytes: UnsafeMutablePointer<UInt8>
  let width: Int
  let height: Int
  let channels: Int
  let stride: Int
  private let owner: ForeignMemory

  init(width: Int, height: Int, channels: Int = 4) throws(RasterError) {
    let (size, overflows) = width.multipliedReportingOverflow(by: channels * height)
    guard !overflows, size > 0, let memory = unsafe malloc(size) else { throw .outOfMemory }
    unsafe self.init(
      bytes: memory.assumingMemoryBound(to: UInt8.self), width: width, height: height, channels: channels,
      stride: channels * width, owner: ForeignMemory { unsafe free(memory) })
  }

  /// Rows that a library allocated.
  init(
    bytes: UnsafeMutablePointer<UInt8>, width: Int, height: Int, channels: Int, stride: Int, owner: ForeignMemory
  ) {
    unsafe self.bytes = bytes
    self.width = width
    self.height = height
    self.channels = channels
    self.stride = stride
    self.owner = owner
  }

  var size: Int { stride * height }

  var plane: Plane {
    unsafe Plane(
      base: bytes, stride: stride, width: width, height: height, step: channels, offsets: [0, 1, 2], owner: owner)
  }

  /// For colours that are not multiplied by their alpha, which comes fourth.
  func layOnWhite() {
    laid { (colour: UInt8, alpha: UInt8) -> UInt8 in
      let share = UInt32(alpha)
      return UInt8((UInt32(colour) * share + 255 * (255 - share) + 127) / 255)
    }
  }

  /// For colours that are multiplied by their alpha, which comes fourth.
  func layPremultipliedOnWhite() {
    laid { (colour: UInt8, alpha: UInt8) -> UInt8 in min(colour, alpha) + (255 - alpha) }
  }

  @inline(__always)
  private func laid(_ blend: (_ colour: UInt8, _ alpha: UInt8) -> UInt8) {
    for y in 0..<height {
      let row = unsafe bytes + stride * y
      for pixel in 0..<width {
        let alpha = unsafe row[4 * pixel + 3]
        guard alpha < 255 else { continue }
        for channel in 0..<3 { unsafe row[4 * pixel + channel] = blend(row[4 * pixel + channel], alpha) }
      }
    }
  }
}
