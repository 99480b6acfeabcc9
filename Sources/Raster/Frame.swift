/// The samples of a decoded picture, all of it opaque.
enum Frame {
  /// One plane of three channels: red, green, blue.
  case colours(Plane)
  /// Brightness alone.
  case grey(Plane)
  /// Luma and the two colour differences of JPEG (full range, ITU-T T.871), these at the same or half the resolution.
  case lumaChroma(Plane, cb: Plane, cr: Plane)

  /// In pixels.
  var width: Int {
    switch self {
    case .colours(let plane), .grey(let plane), .lumaChroma(let plane, _, _): plane.width
    }
  }

  var height: Int {
    switch self {
    case .colours(let plane), .grey(let plane), .lumaChroma(let plane, _, _): plane.height
    }
  }
}
