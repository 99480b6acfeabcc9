/// Why no frame can be laid around a face at all.
public enum FramingError: Error, Hashable, Sendable {
  /// The points do not make a head: chin below eyes below crown, with a size. Both in upright pixels.
  case impossibleFace(headHeight: Double, eyeDistance: Double)
  /// The result would have no pixels, or more than can be held.
  case impossibleExtent(width: Int, height: Int)
}
