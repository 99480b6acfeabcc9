public import Measures
import Orders

/// What a photo is framed for.
public enum FramingTarget: Hashable, Sendable {
  /// The print, in the lab's resolution.
  case print(Resolution)
  /// The file for the authority's portal.
  case upload
}

/// The frame in whole pixels and the millimetres that they stand for.
struct FrameGrid: Sendable {
  let extent: Extent<Output>
  let resolution: Resolution

  /// Millimetres after the rounding to pixels: what is measured against a rule.
  var width: Double { resolution.length(pixels: Double(extent.width)).value }
  var height: Double { resolution.length(pixels: Double(extent.height)).value }

  /// A portal's file has the print's height in millimetres, whatever its ratio is: so every measure keeps its share
  /// of the height, and a wider or narrower file shows more or less beside the head.
  init(_ target: FramingTarget, for specification: Specification) throws(FramingError) {
    switch target {
    case .print(let resolution):
      self.resolution = resolution
      extent = resolution.extent(specification.print)
    case .upload:
      let usual = specification.resolution.extent(specification.print, in: Output.self)
      extent = Self.uploaded(specification.upload, usual: usual)
      let height = specification.print.height.value
      self.resolution =
        height > 0
        ? Resolution(dotsPerInch: Double(extent.height) / height * Millimetres.inch.value) : specification.resolution
    }
    guard (1...20_000).contains(extent.width), (1...20_000).contains(extent.height),
      resolution.dotsPerInch.isFinite, resolution.dotsPerInch > 0
    else { throw .impossibleExtent(width: extent.width, height: extent.height) }
  }

  /// The exact size where there is one; else the print's, enlarged to the smallest or reduced to the largest allowed.
  private static func uploaded(_ rule: UploadRule, usual: Extent<Output>) -> Extent<Output> {
    if let exact = rule.exact { return Extent(width: exact.width, height: exact.height) }
    guard usual.width > 0, usual.height > 0 else {
      let size = rule.smallest ?? rule.largest ?? UploadRule.Size(width: 0, height: 0)
      return Extent(width: size.width, height: size.height)
    }
    var factor = 1.0
    if let smallest = rule.smallest {
      factor = max(
        factor, Double(smallest.width) / Double(usual.width), Double(smallest.height) / Double(usual.height))
    }
    if let largest = rule.largest {
      factor = min(factor, Double(largest.width) / Double(usual.width), Double(largest.height) / Double(usual.height))
    }
    var extent = Extent<Output>(
      width: Int((Double(usual.width) * factor).rounded()), height: Int((Double(usual.height) * factor).rounded()))
    if let smallest = rule.smallest {
      extent.width = max(extent.width, smallest.width)
      extent.height = max(extent.height, smallest.height)
    }
    return extent
  }
}
