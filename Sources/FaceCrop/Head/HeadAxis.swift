import Measures

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

  /// How far the picture reaches from the middle between the pupils, along each of the head's directions.
  func room(in extent: Extent<Upright>) -> (left: Double, right: Double, up: Double, down: Double) {
    func distance(_ direction: Offset<Upright>) -> Double {
      let box = extent.box
      let across = direction.dx > 0 ? (box.maxX - middle.x) / direction.dx : (box.x - middle.x) / direction.dx
      let along = direction.dy > 0 ? (box.maxY - middle.y) / direction.dy : (box.y - middle.y) / direction.dy
      let reached = min(direction.dx == 0 ? .infinity : across, direction.dy == 0 ? .infinity : along)
      return max(0, reached) / self.distance
    }
    let down = right.turnedClockwise
    return (distance(right * -1), distance(right), distance(down * -1), distance(down))
  }
}
