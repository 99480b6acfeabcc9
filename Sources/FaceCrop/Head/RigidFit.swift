/// The turn that carries one set of points onto another: robust, with one scale for all axes.
///
/// Horn, "Closed-form solution of absolute orientation using unit quaternions", J. Opt. Soc. Am. A 4 (1987): the turn is
/// the eigenvector of the largest eigenvalue of a symmetric 4 × 4 matrix. Points that fit badly count less, by Huber's
/// weights, in a few rounds.
struct RigidFit: Sendable {
  /// Where the model's axes point after the turn: columns of the rotation matrix.
  let xAxis: SIMD3<Double>
  let yAxis: SIMD3<Double>
  let zAxis: SIMD3<Double>

  init(from model: [SIMD3<Double>], to points: [SIMD3<Double>], rounds: Int = 5) {
    var weights = [Double](repeating: 1, count: model.count)
    var axes = (SIMD3(1.0, 0, 0), SIMD3(0, 1.0, 0), SIMD3(0, 0, 1.0))
    for _ in 0..<rounds {
      let total = weights.reduce(0, +)
      let from = Self.mean(model, weights) / total
      let to = Self.mean(points, weights) / total
      let quaternion = Self.quaternion(model.map { $0 - from }, points.map { $0 - to }, weights)
      axes = Self.axes(quaternion)
      let turned = model.map { axes.0 * ($0 - from).x + axes.1 * ($0 - from).y + axes.2 * ($0 - from).z }
      var (agreement, size) = (0.0, 0.0)
      for (index, point) in points.enumerated() {
        agreement += weights[index] * (turned[index] * (point - to)).sum()
        size += weights[index] * (turned[index] * turned[index]).sum()
      }
      let scale = size > 0 ? agreement / size : 1
      let misfits = points.indices.map { index in
        let gap = points[index] - to - scale * turned[index]
        return (gap * gap).sum().squareRoot()
      }
      let limit = 1.5 * misfits.sorted()[misfits.count / 2]
      weights = misfits.map { $0 > limit ? limit / $0 : 1 }
    }
    (xAxis, yAxis, zAxis) = axes
  }

  private static func mean(_ points: [SIMD3<Double>], _ weights: [Double]) -> SIMD3<Double> {
    zip(points, weights).reduce(.zero) { $0 + $1.0 * $1.1 }
  }

  private static func quaternion(
    _ from: [SIMD3<Double>], _ to: [SIMD3<Double>], _ weights: [Double]
  ) -> SIMD4<Double> {
    // Sums of products: s[row][column] of `from` and `to`.
    var x = SIMD3<Double>.zero
    var y = SIMD3<Double>.zero
    var z = SIMD3<Double>.zero
    for index in from.indices {
      let target = to[index] * weights[index]
      x += from[index].x * target
      y += from[index].y * target
      z += from[index].z * target
    }
    return SymmetricMatrix(rows: [
      SIMD4(x.x + y.y + z.z, y.z - z.y, z.x - x.z, x.y - y.x),
      SIMD4(y.z - z.y, x.x - y.y - z.z, x.y + y.x, z.x + x.z),
      SIMD4(z.x - x.z, x.y + y.x, -x.x + y.y - z.z, y.z + z.y),
      SIMD4(x.y - y.x, z.x + x.z, y.z + z.y, -x.x - y.y + z.z),
    ]).principalAxis()
  }

  private static func axes(_ q: SIMD4<Double>) -> (SIMD3<Double>, SIMD3<Double>, SIMD3<Double>) {
    let (w, x, y, z) = (q.x, q.y, q.z, q.w)
    return (
      SIMD3(1 - 2 * (y * y + z * z), 2 * (x * y + w * z), 2 * (x * z - w * y)),
      SIMD3(2 * (x * y - w * z), 1 - 2 * (x * x + z * z), 2 * (y * z + w * x)),
      SIMD3(2 * (x * z + w * y), 2 * (y * z - w * x), 1 - 2 * (x * x + y * y))
    )
  }
}
