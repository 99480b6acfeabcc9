import Measures
import Orders

/// The sizes in pixels that a file for a portal may have: one ratio, from a smallest to a largest.
struct PortalSizes: Hashable {
  let smallest: Extent<Output>
  let largest: Extent<Output>

  /// Where the portal states no smallest size, a file may lose so much of each side to meet the ceiling in bytes.
  private static let leastShare = 0.5

  /// - Parameter preferred: the size to take where the rule leaves the choice; its ratio is kept where the rule
  ///   allows it, and else that of the rule's smallest size.
  init(_ rule: UploadRule, preferred: Extent<Output>) throws(PortalError) {
    if let exact = rule.exact {
      guard exact.width > 0, exact.height > 0 else { throw .emptySizes(rule) }
      smallest = Extent(width: exact.width, height: exact.height)
      largest = smallest
      return
    }
    let least = rule.smallest ?? UploadRule.Size(width: 1, height: 1)
    let most = rule.largest ?? UploadRule.Size(width: 30_000, height: 30_000)
    guard least.width > 0, least.height > 0, least.width <= most.width, least.height <= most.height else {
      throw .emptySizes(rule)
    }
    var ratio = preferred
    if preferred.width <= 0 || preferred.height <= 0 || Self.factors(preferred, least, most) == nil {
      let size = rule.smallest ?? most
      ratio = Extent(width: size.width, height: size.height)
    }
    guard let factors = Self.factors(ratio, least, most) else { throw .emptySizes(rule) }
    let start = min(max(1, factors.lowerBound), factors.upperBound)
    let end = rule.smallest == nil ? min(start, max(factors.lowerBound, start * Self.leastShare)) : factors.lowerBound
    largest = Self.scaled(ratio, by: start, least, most)
    smallest = Self.scaled(ratio, by: end, least, most)
  }

  /// By what a size can be multiplied to stay between two others; nil where its ratio does not allow it.
  private static func factors(
    _ size: Extent<Output>, _ least: UploadRule.Size, _ most: UploadRule.Size
  ) -> ClosedRange<Double>? {
    let (width, height) = (Double(size.width), Double(size.height))
    let lower = max(Double(least.width) / width, Double(least.height) / height)
    let upper = min(Double(most.width) / width, Double(most.height) / height)
    // Half a pixel is lost in rounding anyway.
    let slack = 0.5 / max(width, height) / max(lower, 1e-9)
    return lower <= upper * (1 + slack) ? min(lower, upper)...max(lower, upper) : nil
  }

  private static func scaled(
    _ size: Extent<Output>, by factor: Double, _ least: UploadRule.Size, _ most: UploadRule.Size
  ) -> Extent<Output> {
    let (width, height) = (Double(size.width) * factor, Double(size.height) * factor)
    return Extent(
      width: min(max(Int(width.rounded()), least.width), most.width),
      height: min(max(Int(height.rounded()), least.height), most.height))
  }

  /// The size of a width between the two, in their ratio.
  func extent(width: Int) -> Extent<Output> {
    guard smallest.width < largest.width else { return largest }
    let share = Double(width - smallest.width) / Double(largest.width - smallest.width)
    let height = Double(smallest.height) + share * Double(largest.height - smallest.height)
    return Extent(width: width, height: Int(height.rounded()))
  }
}
