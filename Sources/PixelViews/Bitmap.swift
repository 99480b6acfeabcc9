/// A picture in memory: eight-bit sRGB, row after row from the top, R, G, B and an opaque fourth.
public struct Bitmap: Sendable {
  public typealias Pixel = SIMD4<UInt8>

  public let width: Int
  public let height: Int
  public var pixels: [Pixel]

  /// - Precondition: `pixels.count == width * height`.
  public init(width: Int, height: Int, pixels: [Pixel]) {
    precondition(pixels.count == width * height, "a bitmap has width times height pixels")
    self.width = width
    self.height = height
    self.pixels = pixels
  }

  public init(width: Int, height: Int, filledWith colour: Pixel) {
    self.init(width: width, height: height, pixels: Array(repeating: colour, count: width * height))
  }

  @inlinable
  public subscript(x: Int, y: Int) -> Pixel {
    get { pixels[y * width + x] }
    set { pixels[y * width + x] = newValue }
  }
}
