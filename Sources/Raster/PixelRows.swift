import Foundation

/// Room for the pixels of a picture, four bytes each: R, G, B and a fourth.
@safe struct PixelRows {
  let bytes: UnsafeMutablePointer<UInt8>
  let width: Int
  let height: Int
  private let owner: ForeignMemory

  init(width: Int, height: Int) throws(RasterError) {
    let (size, overflows) = width.multipliedReportingOverflow(by: 4 * height)
    guard !overflows, size > 0, let memory = unsafe malloc(size) else { throw .outOfMemory }
    unsafe bytes = memory.assumingMemoryBound(to: UInt8.self)
    self.width = width
    self.height = height
    owner = ForeignMemory { unsafe free(memory) }
  }

  var size: Int { 4 * width * height }

  var plane: Plane {
    unsafe Plane(
      base: bytes, stride: 4 * width, width: width, height: height, step: 4, offsets: [0, 1, 2], owner: owner)
  }

  /// For colours that are multiplied by their alpha, which comes fourth.
  func layPremultipliedOnWhite() {
    for pixel in 0..<width * height {
      let alpha = unsafe bytes[4 * pixel + 3]
      guard alpha < 255 else { continue }
      for channel in 0..<3 {
        let colour = unsafe bytes[4 * pixel + channel]
        unsafe bytes[4 * pixel + channel] = min(colour, alpha) + (255 - alpha)
      }
    }
  }
}
