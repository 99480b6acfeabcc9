import Inference
import Measures
import PixelViews

/// How much of each pixel around a head is of the person, as the segmentation network sees it.
struct HeadCoverage: Sendable {
  let coverage: Coverage
  let toPatch: Transform<Upright, Patch>

  /// The square that is looked at, in distances between the pupils: room for a chin, high hair and shoulders.
  static let side = 7.5
  /// How far its centre is above the eyes.
  static let rise = 0.5

  init(
    of pupils: Pupils, degrees: Double, in photo: borrowing some UprightPixels & ~Copyable, network: Network,
    workspace: inout Workspace
  ) throws(FaceError) {
    let distance = pupils.line.length
    let axis = HeadAxis(middle: pupils.middle, degrees: degrees, distance: distance)
    let size = FaceModel.segmenter.side
    let region = Region(centre: axis.place(aside: 0, up: Self.rise), side: Self.side * distance, degrees: degrees)
    toPatch = region.transform(to: size)
    let tensor = Tensor(photo, through: toPatch, size: size, range: .zeroToOne, outside: .edge)
    coverage = Coverage(
      width: size, height: size, values: try network.runBySize(tensor.values, in: &workspace)[0])
  }

  /// Between the pixels; the edge goes on beyond it.
  func value(at point: Point<Upright>) -> Float {
    let place = toPatch.apply(point)
    let x = min(max(place.x - 0.5, 0), Double(coverage.width - 1))
    let y = min(max(place.y - 0.5, 0), Double(coverage.height - 1))
    let (column, row) = (min(Int(x), coverage.width - 2), min(Int(y), coverage.height - 2))
    let (right, down) = (Float(x - Double(column)), Float(y - Double(row)))
    let upper = coverage[column, row] * (1 - right) + coverage[column + 1, row] * right
    let lower = coverage[column, row + 1] * (1 - right) + coverage[column + 1, row + 1] * right
    return upper * (1 - down) + lower * down
  }
}

/// A head's own directions, from the middle between the pupils. Lengths are in distances between the pupils.
struct HeadAxis: Sendable {
  let middle: Point<Upright>
  let degrees: Double
  /// In pixels of the photo.
  let distance: Double
  private let right: Offset<Upright>

  init(middle: Point<Upright>, degrees: Double, distance: Double) {
    self.middle = middle
    self.degrees = degrees
    self.distance = distance
    let (sine, cosine) = Trigonometry.sineAndCosine(degrees: degrees)
    right = Offset(dx: cosine, dy: sine)
  }

  func place(aside: Double, up: Double) -> Point<Upright> {
    middle + right * (aside * distance) + right.turnedClockwise * (-up * distance)
  }

  func up(of point: Point<Upright>) -> Double {
    -(point - middle).dot(right.turnedClockwise) / distance
  }
}
