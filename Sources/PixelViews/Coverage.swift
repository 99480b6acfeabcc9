/// How much of each pixel belongs to the person: 0 none, 1 all; row after row from the top.
///
/// Deliberately not Codable: what is known of a face stays in memory.
public struct Coverage: Sendable {
  public let width: Int
  public let height: Int
  public var values: [Float]

  /// - Precondition: `values.count == width * height`.
  public init(width: Int, height: Int, values: [Float]) {
    precondition(values.count == width * height, "a coverage has width times height values")
    self.width = width
    self.height = height
    self.values = values
  }

  @inlinable
  public subscript(x: Int, y: Int) -> Float {
    get { values[y * width + x] }
    set { values[y * width + x] = newValue }
  }
}
