public import Measures
public import Orders
public import Raster

/// Why no file meets a portal's rule.
public enum PortalError: Error, Hashable, Sendable {
  /// No file is at least as large as the one and at most as large as the other, in bytes.
  case emptyBand(least: Int, most: Int)
  /// No size in pixels is allowed: a side is not positive, or the smallest is larger than the largest.
  case emptySizes(UploadRule)
  /// The smallest size at the lowest quality is still larger than the portal takes.
  case aboveCeiling(most: Int, nearest: Int, extent: Extent<Output>)
  /// What is missing is less than a comment takes, and the ceiling is as near.
  case belowFloor(least: Int, nearest: Int, extent: Extent<Output>)
  case rendered(expected: Extent<Output>, found: Extent<Output>)
  case raster(RasterError)
  /// The file, decoded again, differs from the picture by so many of 255 levels on average.
  case notAsRendered(meanDifference: Double)
}
