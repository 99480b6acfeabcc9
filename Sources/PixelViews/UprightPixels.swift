public import Measures

/// A source picture that can be looked at, upright, through a transform.
///
/// Orientation, roll, crop and scale become one transform, so that a large frame is neither turned nor copied.
public protocol UprightPixels: ~Copyable {
  /// The size of the picture the way a viewer shows it.
  var extent: Extent<Upright> { get }

  /// The picture resampled once through `transform` into `extent`, in sRGB: filtered by area where it shrinks,
  /// without ringing, and white where the transform looks beyond the picture's edge.
  func resampled<Target: Space>(by transform: Transform<Upright, Target>, to extent: Extent<Target>) -> Bitmap
}
