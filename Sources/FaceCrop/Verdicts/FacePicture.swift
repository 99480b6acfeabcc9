import Measures
import PixelViews

/// A framed picture and where the points of the face are in it.
struct FacePicture: Sendable {
  let bitmap: Bitmap
  let face: Face
  /// Points of the mesh in pixels of the picture; empty where the face has none.
  private let mesh: [Point<Output>]
  let leftEye: Point<Output>
  let rightEye: Point<Output>
  let chin: Point<Output>

  init(_ bitmap: Bitmap, face: Face, transform: Transform<Upright, Output>) {
    self.bitmap = bitmap
    self.face = face
    mesh = face.mesh.count == 468 ? face.mesh.map { transform.apply(Point(x: $0.x, y: $0.y)) } : []
    leftEye = transform.apply(face.leftEye.point)
    rightEye = transform.apply(face.rightEye.point)
    chin = transform.apply(face.chin.point)
  }

  /// A point of the mesh by its number; nil where there is no mesh.
  func point(_ number: Int) -> Point<Output>? { mesh.indices.contains(number) ? mesh[number] : nil }

  var eyeDistance: Double { leftEye.distance(to: rightEye) }
  var eyeMiddle: Point<Output> { rightEye.moved(towards: leftEye, by: 0.5) }

  /// T of ISO/IEC 29794-5: from the middle of the eyes to the chin.
  var eyesToChin: Double { eyeMiddle.distance(to: chin) }

  /// The largest distance between pairs of points, as a share of T; nil without a mesh.
  func opening(_ pairs: [(Int, Int)]) -> Double? {
    let lengths = pairs.compactMap { upper, lower -> Double? in
      guard let upper = point(upper), let lower = point(lower) else { return nil }
      return upper.distance(to: lower)
    }
    guard let largest = lengths.max(), eyesToChin > 0 else { return nil }
    return largest / eyesToChin
  }

  /// Pixels whose middle is within `radius` of a place.
  func pixels(around place: Point<Output>, radius: Double) -> [Bitmap.Pixel] {
    var result: [Bitmap.Pixel] = []
    guard place.x.isFinite, place.y.isFinite, radius.isFinite, abs(place.x) < 1e6, abs(place.y) < 1e6, radius < 1e6
    else { return [] }
    for y in max(0, Int(place.y - radius))...max(0, min(bitmap.height - 1, Int(max(place.y + radius, 0)))) {
      for x in max(0, Int(place.x - radius))...max(0, min(bitmap.width - 1, Int(max(place.x + radius, 0)))) {
        guard x < bitmap.width, y < bitmap.height else { continue }
        let (dx, dy) = (Double(x) + 0.5 - place.x, Double(y) + 0.5 - place.y)
        if dx * dx + dy * dy <= radius * radius { result.append(bitmap[x, y]) }
      }
    }
    return result
  }

  /// Relative luminance of a pixel, 0 to 1: ISO/IEC 29794-5's, that of IEC 61966-2-1.
  static func luminance(_ pixel: Bitmap.Pixel) -> Double {
    0.2126 * linear[Int(pixel.x)] + 0.7152 * linear[Int(pixel.y)] + 0.0722 * linear[Int(pixel.z)]
  }

  /// sRGB's curve taken back.
  static let linear: [Double] = (0...255).map { value in
    let share = Double(value) / 255
    guard share > 0.04045 else { return share / 12.92 }
    return StableMath.exponential(2.4 * StableMath.logarithm((share + 0.055) / 1.055))
  }
}

extension [Double] {
  /// The value below which `share` of all lie; nil where there are none.
  func quantile(_ share: Double) -> Double? {
    guard !isEmpty else { return nil }
    let sorted = sorted()
    return sorted[Swift.min(Int(share * Double(count)), count - 1)]
  }
}
