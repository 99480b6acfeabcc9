import Foundation

/// Finds the iris as a circle: its left and right borders are where the picture grows bright outwards, between the lids.
///
/// After Daugman's integro-differential operator ("High confidence visual recognition of persons", IEEE PAMI 15, 1993),
/// with only the side and lower arcs, since the upper lid covers the top; both eyes are fitted together with one radius.
/// A pale iris differs little from the white, but much from its pupil: that border counts as well, all around.
///
/// The radius to expect: the visible iris is 11.7 mm across with a standard deviation of 0.4 mm in adults (Rüfer et al.,
/// Cornea 24, 2005), the distance between the pupils 63 mm with 3.6 mm (ANSUR II 2012): 0.093 ± 0.006 of it, and more
/// for children.
struct IrisFit: Sendable {
  /// In patch pixels.
  struct Circle: Sendable {
    var x: Float
    var y: Float
    var radius: Float
    /// About 1 for a clear eye, under 0.2 where no border is to be seen.
    var clearness: Float
  }

  private static let expectedRadius: Float = 0.0945 * EyePatch.pixels
  private static let radiusDeviation: Float = 0.008 * EyePatch.pixels
  /// The pupil lies above the middle between the lids' corners by this much.
  private static let expectedRise: Float = 0.03 * EyePatch.pixels
  private static let riseDeviation: Float = 0.03 * EyePatch.pixels
  private static let sideDeviation: Float = 0.05 * EyePatch.pixels
  /// How far one eye may be above the other.
  private static let levelDeviation: Float = 0.015 * EyePatch.pixels

  /// Unit directions in which the border is looked for: 30° above to 75° below the horizontal, on both sides.
  static let borderDirections: [(SIMD2<Float>, isRight: Bool)] = stride(from: -30.0, through: 75, by: 4).flatMap {
    let radians = $0 * .pi / 180
    let direction = SIMD2(Float(cos(radians)), Float(sin(radians)))
    return [(direction, true), (SIMD2(-direction.x, direction.y), false)]
  }

  /// Radii of a pupil: 2 to 5 mm across, of an iris of 11.7 mm.
  static let pupilRadii = [0.2, 0.3, 0.4].map { Float($0) * expectedRadius }
  static let pupilDirections: [SIMD2<Float>] = stride(from: 0.0, to: 360, by: 22.5).map {
    SIMD2(Float(cos($0 * .pi / 180)), Float(sin($0 * .pi / 180)))
  }
  private static let pupilWeight: Float = 0.5

  /// The irises of both eyes.
  static func irises(left: EyePatch, right: EyePatch) -> (left: Circle, right: Circle) {
    let middle = Float(EyePatch.side) / 2
    let coarse = Grid(
      xs: (-11...11).map { middle + 2 * Float($0) }, ys: (-8...5).map { middle + 2 * Float($0) },
      radii: (0...6).map { EyePatch.pixels * (0.08 + 0.005 * Float($0)) })
    let (leftTable, rightTable) = (Table(left, coarse), Table(right, coarse))
    let best = Table.best(leftTable, rightTable)
    let leftFine = leftTable.refined(row: best.leftRow, radius: best.radius)
    let rightFine = rightTable.refined(row: best.rightRow, radius: best.radius)
    let fine = Table.best(leftFine, rightFine)
    return (
      leftFine.circle(row: fine.leftRow, radius: fine.radius), rightFine.circle(row: fine.rightRow, radius: fine.radius)
    )
  }

  /// Circles to try.
  struct Grid: Sendable {
    var xs: [Float]
    var ys: [Float]
    var radii: [Float]
  }

  /// How well each circle fits.
  private struct Table {
    let patch: EyePatch
    let grid: Grid
    /// By x, then y, then radius.
    var scores: [Float] = []

    init(_ patch: EyePatch, _ grid: Grid) {
      self.patch = patch
      self.grid = grid
      scores.reserveCapacity(grid.xs.count * grid.ys.count * grid.radii.count)
      for x in grid.xs {
        for y in grid.ys {
          let pupil = IrisFit.pupilWeight * patch.pupilClearness(x: x, y: y)
          for radius in grid.radii {
            let border = patch.clearness(x: x, y: y, radius: radius)
            scores.append(border + pupil - Self.surprise(x: x, y: y, radius: radius))
          }
        }
      }
    }

    private static func surprise(x: Float, y: Float, radius: Float) -> Float {
      let middle = Float(EyePatch.side) / 2
      let aside = (x - middle) / sideDeviation
      let rise = (y - middle + expectedRise) / riseDeviation
      let size = (radius - expectedRadius) / radiusDeviation
      return 0.1 * aside * aside + 0.1 * rise * rise + 0.12 * size * size
    }

    func score(_ x: Int, _ y: Int, _ radius: Int) -> Float {
      scores[(x * grid.ys.count + y) * grid.radii.count + radius]
    }

    func bestColumn(row: Int, radius: Int) -> Int {
      grid.xs.indices.max { score($0, row, radius) < score($1, row, radius) } ?? 0
    }

    /// The rows and the radius that are best for both eyes together.
    static func best(_ left: Table, _ right: Table) -> (leftRow: Int, rightRow: Int, radius: Int) {
      var best = (leftRow: 0, rightRow: 0, radius: 0)
      var most = -Float.infinity
      for radius in left.grid.radii.indices {
        let leftScores = left.grid.ys.indices.map { left.score(left.bestColumn(row: $0, radius: radius), $0, radius) }
        let rightScores = right.grid.ys.indices.map {
          right.score(right.bestColumn(row: $0, radius: radius), $0, radius)
        }
        for (leftRow, leftScore) in leftScores.enumerated() {
          for (rightRow, rightScore) in rightScores.enumerated() {
            let step = (left.grid.ys[leftRow] - right.grid.ys[rightRow]) / levelDeviation
            let score = leftScore + rightScore - 0.3 * step * step
            if score > most {
              most = score
              best = (leftRow, rightRow, radius)
            }
          }
        }
      }
      return best
    }

    /// Single pixels around a place of this table.
    func refined(row: Int, radius: Int) -> Table {
      let column = bestColumn(row: row, radius: radius)
      return Table(
        patch,
        Grid(
          xs: (-2...2).map { grid.xs[column] + Float($0) }, ys: (-2...2).map { grid.ys[row] + Float($0) },
          radii: (-2...2).map { grid.radii[radius] + 0.4 * Float($0) }))
    }

    /// The circle at a place of this table, its centre between the pixels.
    func circle(row: Int, radius: Int) -> Circle {
      let column = bestColumn(row: row, radius: radius)
      let best = score(column, row, radius)
      let across = IrisFit.peak(
        column > 0 ? score(column - 1, row, radius) : nil, best,
        column + 1 < grid.xs.count ? score(column + 1, row, radius) : nil)
      let down = IrisFit.peak(
        row > 0 ? score(column, row - 1, radius) : nil, best,
        row + 1 < grid.ys.count ? score(column, row + 1, radius) : nil)
      let place = (x: grid.xs[column] + across, y: grid.ys[row] + down)
      return Circle(
        x: place.x, y: place.y, radius: grid.radii[radius],
        clearness: patch.clearness(x: grid.xs[column], y: grid.ys[row], radius: grid.radii[radius]))
    }
  }

  /// Where the parabola through three neighbours is highest, in steps from the middle one. That is not always the best of
  /// them, since both eyes are fitted together; but what is farther than the neighbours they know nothing of.
  static func peak(_ before: Float?, _ here: Float, _ after: Float?) -> Float {
    guard let before, let after else { return 0 }
    let bend = before - 2 * here + after
    return bend < 0 ? min(max(0.5 * (before - after) / bend, -1), 1) : 0
  }
}

extension EyePatch {
  /// How clearly a circle is a dark disc in the white of the eye: the mean slope outwards across its visible border, over
  /// the eye's strong slope. Both sides must show it.
  fileprivate func clearness(x: Float, y: Float, radius: Float) -> Float {
    var left: Float = 0
    var right: Float = 0
    for (direction, isRight) in IrisFit.borderDirections {
      let counted = border(atX: x + radius * direction.x, y + radius * direction.y, along: direction)
      if isRight { right += counted } else { left += counted }
    }
    let scale = Float(IrisFit.borderDirections.count) / 2 * strongSlope
    return (left + right - 0.3 * abs(left - right)) / scale
  }

  /// How clearly there is a dark disc of a pupil's size: 0 where there is none, 1 for a sharp one.
  fileprivate func pupilClearness(x: Float, y: Float) -> Float {
    var most: Float = 0
    for radius in IrisFit.pupilRadii {
      var sum: Float = 0
      for direction in IrisFit.pupilDirections {
        sum += border(atX: x + radius * direction.x, y + radius * direction.y, along: direction)
      }
      most = max(most, sum)
    }
    return most / (Float(IrisFit.pupilDirections.count) * strongSlope)
  }
}
