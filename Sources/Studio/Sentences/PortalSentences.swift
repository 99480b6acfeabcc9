import Measures
import Sheet

extension PortalError {
  /// What is wrong; begins in lower case, to stand behind the document's name.
  var words: String {
    switch self {
    case .emptyBand(let least, let most):
      "no file has at least \(Self.kilobytes(least)) and at most \(Self.kilobytes(most)); a kilobyte counts as 1,024 "
        + "bytes for the floor and as 1,000 for the ceiling, so that the file is inside by either count"
    case .emptySizes: "no size in pixels is within the rule's smallest and largest"
    case .aboveCeiling(let most, let nearest, let extent):
      "the ceiling of \(Self.kilobytes(most)) cannot be met: at \(extent.width) x \(extent.height) pixels in the lowest "
        + "quality the nearest is \(Self.kilobytes(nearest))"
    case .belowFloor(let least, let nearest, let extent):
      "the floor of \(Self.kilobytes(least)) cannot be met within the ceiling: at \(extent.width) x \(extent.height) "
        + "pixels the nearest is \(Self.kilobytes(nearest))"
    case .rendered(let expected, let found):
      "the picture came out as \(found.width) x \(found.height) pixels instead of \(expected.width) x \(expected.height)"
    case .raster(let error): "it cannot be encoded: \(error.words)"
    case .notAsRendered: "decoded again, it is not the picture that was encoded"
    }
  }

  /// Of 1,000 bytes, as portals mostly count.
  static func kilobytes(_ bytes: Int) -> String {
    guard bytes < .max / 1000 * 1000 else { return "any number of kB" }
    let tenths = (bytes + 50) / 100
    return tenths % 10 == 0 ? "\(tenths / 10) kB" : "\(tenths / 10).\(tenths % 10) kB"
  }
}
