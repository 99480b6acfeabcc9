public import PixelViews
import Raster

/// A picture's brightness, to be compared with another's.
public struct GreyPicture: Sendable {
  public let width: Int
  public let height: Int
  /// Row by row, 0 to 255.
  public var values: [Float]

  init(width: Int, height: Int, values: [Float]) {
    self.width = width
    self.height = height
    self.values = values
  }

  public init(_ bitmap: Bitmap) {
    width = bitmap.width
    height = bitmap.height
    values = bitmap.pixels.map { 0.299 * Float($0.x) + 0.587 * Float($0.y) + 0.114 * Float($0.z) }
  }

  /// Nil where the bytes are no picture.
  public init?(file bytes: [UInt8]) {
    guard let header = try? PictureHeader(bytes), let picture = try? Picture(decoding: bytes, header: header) else {
      return nil
    }
    self.init(picture.bitmap())
  }

  /// By a quarter clockwise.
  public var turned: GreyPicture {
    var turned = [Float](repeating: 0, count: values.count)
    for y in 0..<height {
      for x in 0..<width { turned[x * height + height - 1 - y] = values[y * width + x] }
    }
    return GreyPicture(width: height, height: width, values: turned)
  }

  /// A part of it, each new pixel the mean of what it covers.
  ///
  /// - Parameters:
  ///   - left: of the part, in pixels, as `top` and the two lengths.
  func part(left: Float, top: Float, across: Float, down: Float, width: Int, height: Int) -> GreyPicture {
    let columns = Self.weights(from: left, length: across, count: width, limit: self.width)
    let rows = Self.weights(from: top, length: down, count: height, limit: self.height)
    var result = [Float](repeating: 0, count: width * height)
    for (y, row) in rows.enumerated() {
      for (x, column) in columns.enumerated() {
        var sum: Float = 0
        for (j, v) in row.weights.enumerated() {
          let base = (row.first + j) * self.width + column.first
          var line: Float = 0
          for (i, w) in column.weights.enumerated() { line += w * values[base + i] }
          sum += v * line
        }
        result[y * width + x] = sum
      }
    }
    return GreyPicture(width: width, height: height, values: result)
  }

  func reduced(width: Int, height: Int) -> GreyPicture {
    part(left: 0, top: 0, across: Float(self.width), down: Float(self.height), width: width, height: height)
  }

  private static func weights(
    from start: Float, length: Float, count: Int, limit: Int
  ) -> [(first: Int, weights: [Float])] {
    let step = length / Float(count)
    return (0..<count).map { index in
      let begin = max(0, min(Float(limit) - 1, start + Float(index) * step))
      let end = max(begin + 0.01, min(Float(limit), start + Float(index + 1) * step))
      let (first, last) = (Int(begin), min(limit - 1, Int(end.rounded(.up)) - 1))
      let weights = (first...max(first, last)).map { max(0, min(Float($0 + 1), end) - max(Float($0), begin)) }
      let sum = weights.reduce(0, +)
      return (first, weights.map { $0 / sum })
    }
  }
}
