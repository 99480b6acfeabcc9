import Inference
import Measures
import PixelViews

/// How much of each pixel around a head is of the person, as the segmentation network sees it.
struct HeadCoverage: Sendable {
  let coverage: Coverage
  let toPatch: Transform<Upright, Patch>

  /// The side of the square that is looked at, in distances between the pupils: room for a chin, high hair and shoulders.
  /// Of a small picture less is looked at, since what is made up beyond its edge misleads the network.
  private static let sides = 5.2...6.6
  /// How far the square's centre is above the eyes, where there is room.
  private static let rise = 0.5
  /// How much less the second look takes in, where there is more than the least.
  private static let closeness = 0.75

  /// How the network is shown the head. It errs otherwise where it sees less, and its left for its right.
  enum Look: Sendable {
    case usual, closeMirrored
  }

  /// How far it reaches up from the eyes, in distances between the pupils.
  let reach: Double
  /// The length of one of its pixels, in the same unit.
  let step: Double

  init(
    around axis: HeadAxis, in photo: borrowing some UprightPixels & ~Copyable, look: Look = .usual, network: Network,
    workspace: inout Workspace
  ) throws(FaceError) {
    let room = axis.room(in: photo.extent)
    let usual = min(max(min(room.left + room.right, room.up + room.down), Self.sides.lowerBound), Self.sides.upperBound)
    let side = look == .usual ? usual : max(usual * Self.closeness, Self.sides.lowerBound)
    func centre(_ wanted: Double, before: Double, after: Double) -> Double {
      before + after < side ? (after - before) / 2 : min(max(wanted, side / 2 - before), after - side / 2)
    }
    let up = centre(Self.rise, before: room.down, after: room.up)
    let aside = centre(0, before: room.left, after: room.right)
    let size = FaceModel.segmenter.side
    let region = Region(centre: axis.place(aside: aside, up: up), side: side * axis.distance, degrees: axis.degrees)
    reach = up + side / 2
    step = side / Double(size)
    toPatch = look == .usual ? region.transform(to: size) : region.mirroredTransform(to: size)
    let tensor = Tensor(photo, through: toPatch, size: size, range: .zeroToOne, outside: .edge)
    coverage = Coverage(
      width: size, height: size, values: try network.runBySize(tensor.values, in: &workspace)[0])
  }

  /// Between the pixels; the edge goes on beyond it.
  func value(at point: Point<Upright>) -> Float { value(at: toPatch.apply(point)) }

  @inline(__always)
  func value(at place: Point<Patch>) -> Float {
    let x = min(max(place.x - 0.5, 0), Double(coverage.width - 1))
    let y = min(max(place.y - 0.5, 0), Double(coverage.height - 1))
    let (column, row) = (min(Int(x), coverage.width - 2), min(Int(y), coverage.height - 2))
    let (right, down) = (Float(x - Double(column)), Float(y - Double(row)))
    let upper = coverage[column, row] * (1 - right) + coverage[column + 1, row] * right
    let lower = coverage[column, row + 1] * (1 - right) + coverage[column + 1, row + 1] * right
    return upper * (1 - down) + lower * down
  }
}
