/// How a filter slides over a picture: the output at (y, x) sees the input from
/// (y · stride.height - top, x · stride.width - left) on; what lies outside the input counts as zero, or not at all.
struct Window: Hashable, Sendable {
  private(set) var input: PlaneSize
  let output: PlaneSize
  let filter: PlaneSize
  let stride: PlaneSize
  private(set) var top: Int
  private(set) var left: Int

  enum Padding: Int {
    case same = 0
    case valid = 1
  }

  /// - Returns: nil where the filter does not fit into the input even once.
  init?(over input: PlaneSize, filter: PlaneSize, stride: PlaneSize, padding: Padding) {
    func steps(_ length: Int, _ filter: Int, _ stride: Int) -> (count: Int, before: Int)? {
      switch padding {
      case .valid:
        return filter <= length ? ((length - filter) / stride + 1, 0) : nil
      case .same:
        let count = (length + stride - 1) / stride
        return (count, max(0, (count - 1) * stride + filter - length) / 2)
      }
    }
    guard let rows = steps(input.height, filter.height, stride.height),
      let columns = steps(input.width, filter.width, stride.width)
    else { return nil }
    self.input = input
    self.filter = filter
    self.stride = stride
    output = PlaneSize(height: rows.count, width: columns.count)
    top = rows.before
    left = columns.before
  }

  /// The same output from the picture as it was before it was padded.
  func beforePadding(top: Int, left: Int, of unpadded: PlaneSize) -> Window {
    var window = self
    window.input = unpadded
    window.top += top
    window.left += left
    return window
  }

  /// Every pixel by itself.
  init(pointwiseOver input: PlaneSize) {
    self.input = input
    output = input
    filter = PlaneSize(height: 1, width: 1)
    stride = filter
    top = 0
    left = 0
  }

  var isPointwise: Bool { self == Window(pointwiseOver: input) }

  /// The filter's rows that fall onto the input at output row `y`.
  func rows(at y: Int) -> Range<Int> {
    Self.taps(from: y * stride.height - top, filter: filter.height, length: input.height)
  }

  /// The filter's columns that fall onto the input at output column `x`.
  func columns(at x: Int) -> Range<Int> {
    Self.taps(from: x * stride.width - left, filter: filter.width, length: input.width)
  }

  /// The output columns at which no column of the filter falls outside.
  var innerColumns: Range<Int> {
    let first = min((left + stride.width - 1) / stride.width, output.width)
    let room = input.width + left - filter.width
    let end = room < 0 ? 0 : min(room / stride.width + 1, output.width)
    return first..<max(first, end)
  }

  private static func taps(from start: Int, filter: Int, length: Int) -> Range<Int> {
    let first = min(max(0, -start), filter)
    return first..<max(first, min(filter, length - start))
  }
}
