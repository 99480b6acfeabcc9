import Foundation
import Measures
import PixelViews

/// Two eyes drawn by formula: almond openings with white, iris and pupil, in skin.
struct DrawnEyes: Sendable {
  /// Between the pupils, in pixels.
  var distance = 180.0
  /// How far the pupils are from the middle of their openings, in distances between the pupils.
  var gaze = (aside: 0.0, up: 0.03)
  /// Radius of the iris, in the same unit.
  var radius = 0.095

  /// The middles of the openings: the person's left eye is at the right of the picture.
  var middles: (left: Point<Upright>, right: Point<Upright>) {
    (Point(x: 220 + distance / 2, y: 150), Point(x: 220 - distance / 2, y: 150))
  }

  var pupils: (left: Point<Upright>, right: Point<Upright>) {
    let offset = Offset<Upright>(dx: gaze.aside * distance, dy: -gaze.up * distance)
    return (middles.left + offset, middles.right + offset)
  }

  func lids(_ middle: Point<Upright>) -> [Point<Upright>] {
    let upper = stride(from: -1.0, through: 1, by: 0.25).map {
      Point<Upright>(x: middle.x + $0 * wide, y: middle.y - lid($0))
    }
    let lower = stride(from: 0.75, through: -0.75, by: -0.25).map {
      Point<Upright>(x: middle.x + $0 * wide, y: middle.y + lid($0))
    }
    return upper + lower
  }

  func photo() -> BitmapPhoto {
    var bitmap = Bitmap(width: 440, height: 300, filledWith: Bitmap.Pixel(205, 160, 135, 255))
    for (middle, pupil) in [(middles.left, pupils.left), (middles.right, pupils.right)] {
      for y in 0..<bitmap.height {
        for x in 0..<bitmap.width {
          let place = Point<Upright>(x: Double(x) + 0.5, y: Double(y) + 0.5)
          let along = (place.x - middle.x) / wide
          guard abs(along) < 1, abs(place.y - middle.y) < lid(along) else { continue }
          let away = place.distance(to: pupil) / distance
          bitmap[x, y] =
            away < 0.03
            ? Bitmap.Pixel(15, 12, 12, 255)
            : away < radius ? Bitmap.Pixel(80, 95, 110, 255) : Bitmap.Pixel(225, 222, 220, 255)
        }
      }
    }
    return BitmapPhoto(bitmap)
  }

  private var wide: Double { 0.23 * distance }

  private func lid(_ along: Double) -> Double { 0.085 * distance * (1 - along * along) }
}
