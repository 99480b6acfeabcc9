/// Four by four.
struct SymmetricMatrix: Sendable {
  var rows: [SIMD4<Double>]

  /// The unit eigenvector of the largest eigenvalue, by Jacobi's rotations.
  func principalAxis() -> SIMD4<Double> {
    var a = rows
    var vectors: [SIMD4<Double>] = [
      SIMD4(1, 0, 0, 0), SIMD4(0, 1, 0, 0), SIMD4(0, 0, 1, 0), SIMD4(0, 0, 0, 1),
    ]
    for _ in 0..<12 {
      for p in 0..<3 {
        for q in (p + 1)..<4 where a[p][q] != 0 {
          let theta = (a[q][q] - a[p][p]) / (2 * a[p][q])
          let t = (theta < 0 ? -1 : 1) / (abs(theta) + (theta * theta + 1).squareRoot())
          let c = 1 / (t * t + 1).squareRoot()
          let s = t * c
          for k in 0..<4 {
            (a[k][p], a[k][q]) = (c * a[k][p] - s * a[k][q], s * a[k][p] + c * a[k][q])
          }
          (a[p], a[q]) = (c * a[p] - s * a[q], s * a[p] + c * a[q])
          (vectors[p], vectors[q]) = (c * vectors[p] - s * vectors[q], s * vectors[p] + c * vectors[q])
        }
      }
    }
    let best = (0..<4).max { a[$0][$0] < a[$1][$1] } ?? 0
    return vectors[best]
  }
}
