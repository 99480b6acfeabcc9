import FaceCrop
import Measures
import PixelViews

/// Eyes that look past the camera: painted by moving what lies between the lids, while the lids and the corners stay.
struct TurnedEyes: Sendable {
  /// Where they look: degrees to the right of the picture, and up.
  var aside = 0.0
  var up = 0.0

  /// From the centre about which an eye turns to its pupil, over the distance between the pupils: 10.5 of 63 mm.
  private static let radius = 10.5 / 63

  /// How far the pupils move, in distances between them.
  var shift: (aside: Double, up: Double) {
    func shift(_ degrees: Double) -> Double { Self.radius * Trigonometry.sineAndCosine(degrees: degrees).sine }
    return (shift(aside), shift(up))
  }

  /// Along the lids from the corner that is leftmost in the picture: the upper and the lower one, by the mesh's numbers.
  private static let lids: [(upper: [Int], lower: [Int])] = [
    ([362, 398, 384, 385, 386, 387, 388, 466, 263], [362, 382, 381, 380, 374, 373, 390, 249, 263]),
    ([33, 246, 161, 160, 159, 158, 157, 173, 133], [33, 7, 163, 144, 145, 153, 154, 155, 133]),
  ]

  /// - Parameter face: as it was found in the untouched portrait.
  func paint(_ bitmap: inout Bitmap, over face: Face, truth: TrueFace) {
    let source = BitmapPixels(bitmap)
    for (pupil, lids) in zip([truth.leftEye, truth.rightEye], Self.lids) {
      let eye = Eye(face, pupil: pupil, truth: truth, lids)
      for y in 0..<bitmap.height {
        for x in 0..<bitmap.width {
          let place = eye.place(Point(x: Double(x) + 0.5, y: Double(y) + 0.5))
          guard let colour = colour(at: place, eye, source) else { continue }
          bitmap[x, y] = Bitmap.Pixel(UInt8(colour.x), UInt8(colour.y), UInt8(colour.z), 255)
        }
      }
    }
  }

  /// Nil where nothing changes.
  private func colour(at place: SIMD2<Double>, _ eye: Eye, _ source: BitmapPixels) -> SIMD3<Double>? {
    guard let share = eye.share(place) else { return nil }
    // Inside the lids by all, and less and less beyond them: skin that is not seen to move.
    let kept = min(max(1.6 - abs(2 * share - 1), 0), 1)
    let (aside, up) = shift
    if up == 0 {
      guard kept > 0 else { return nil }
      let reach = aside > 0 ? eye.corners.right : eye.corners.left
      let other = aside > 0 ? eye.corners.left : eye.corners.right
      // The iris moves whole; the white is drawn together before it and apart behind it.
      let iris = 0.105
      let offset = place.x - aside
      let rest =
        abs(offset) < iris
        ? 1
        : (offset > 0) == (aside > 0)
          ? (reach - place.x) / (reach - aside - (aside > 0 ? iris : -iris))
          : (place.x - other) / (aside - (aside > 0 ? iris : -iris) - other)
      let from = place.x - aside * min(max(rest, 0), 1) * kept
      return source[eye.photo(SIMD2(from, eye.height(from, share: share)))]
    }
    // The white where the iris was is that beside it at the same height between the lids; above the lid nothing changes.
    let radius = 0.108
    func soft(_ inside: Double, _ width: Double) -> Double { min(max(inside / width + 0.5, 0), 1) }
    func length(_ place: SIMD2<Double>) -> Double { (place.x * place.x + place.y * place.y).squareRoot() }
    let isSeen = min(max(share / 0.1, 0), 1)
    func beside(_ x: Double) -> SIMD3<Double> { source[eye.photo(SIMD2(x, eye.height(x, share: share)))] }
    let (edge, across) = (0.14, min(max((place.x + 0.14) / 0.28, 0), 1))
    let white = beside(-edge) * (1 - across) + beside(edge) * across
    let gone = soft(radius + 0.015 - length(place), 0.02) * isSeen
    let from = SIMD2(place.x, place.y + up)
    let away = length(from)
    let come = soft(radius - away, 0.015) * isSeen
    guard gone > 0 || come > 0 else { return nil }
    // What the lower lid hid of the iris is like what is beside the pupil as far from it.
    let isHidden = (eye.share(from) ?? 1) > 0.9
    let turned = isHidden ? SIMD2(from.x < 0 ? -away : away, 0.0) : from
    let iris = source[eye.photo(turned)]
    let old = source[eye.photo(place)]
    return (old * (1 - gone) + white * gone) * (1 - come) + iris * come
  }
}

/// One eye in its own directions: from the pupil, to the right and down, in distances between the pupils.
private struct Eye {
  let pupil: Point<Upright>
  let right: Offset<Upright>
  let upper: [SIMD2<Double>]
  let lower: [SIMD2<Double>]

  init(_ face: Face, pupil: Point<Upright>, truth: TrueFace, _ lids: (upper: [Int], lower: [Int])) {
    self.pupil = pupil
    let right = truth.leftEye - truth.rightEye
    self.right = right
    func place(_ number: Int) -> SIMD2<Double> {
      let offset = Point<Upright>(x: face.mesh[number].x, y: face.mesh[number].y) - pupil
      let square = right.dot(right)
      return SIMD2(offset.dot(right) / square, offset.dot(right.turnedClockwise) / square)
    }
    upper = lids.upper.map(place)
    lower = lids.lower.map(place)
  }

  func place(_ point: Point<Upright>) -> SIMD2<Double> {
    let square = right.dot(right)
    return SIMD2((point - pupil).dot(right) / square, (point - pupil).dot(right.turnedClockwise) / square)
  }

  func photo(_ place: SIMD2<Double>) -> Point<Upright> { pupil + right * place.x + right.turnedClockwise * place.y }

  var corners: (left: Double, right: Double) { (upper[0].x, upper[upper.count - 1].x) }

  /// How far down from the upper lid, 0, to the lower one, 1; nil beyond the corners.
  func share(_ place: SIMD2<Double>) -> Double? {
    guard place.x > corners.left, place.x < corners.right else { return nil }
    let (top, bottom) = (Self.height(upper, place.x), Self.height(lower, place.x))
    return bottom - top > 0.005 ? (place.y - top) / (bottom - top) : nil
  }

  func height(_ x: Double, share: Double) -> Double {
    let (top, bottom) = (Self.height(upper, x), Self.height(lower, x))
    return top + share * (bottom - top)
  }

  private static func height(_ line: [SIMD2<Double>], _ x: Double) -> Double {
    for (start, end) in zip(line, line.dropFirst()) where x >= start.x && x <= end.x && end.x > start.x {
      return start.y + (end.y - start.y) * (x - start.x) / (end.x - start.x)
    }
    return x < line[0].x ? line[0].y : line[line.count - 1].y
  }
}

/// Colours between the middles of pixels.
private struct BitmapPixels {
  private let bitmap: Bitmap

  init(_ bitmap: Bitmap) { self.bitmap = bitmap }

  subscript(point: Point<Upright>) -> SIMD3<Double> {
    let (x, y) = (point.x - 0.5, point.y - 0.5)
    let (column, row) = (x.rounded(.down), y.rounded(.down))
    func at(_ c: Double, _ r: Double) -> SIMD3<Double> {
      let pixel = bitmap[
        min(max(Int(c), 0), bitmap.width - 1), min(max(Int(r), 0), bitmap.height - 1)]
      return SIMD3(Double(pixel.x), Double(pixel.y), Double(pixel.z))
    }
    let (u, v) = (x - column, y - row)
    let upper = at(column, row) * (1 - u) + at(column + 1, row) * u
    let lower = at(column, row + 1) * (1 - u) + at(column + 1, row + 1) * u
    return upper * (1 - v) + lower * v
  }
}
