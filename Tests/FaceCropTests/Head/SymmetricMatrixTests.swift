import Testing

@testable import FaceCrop

@Suite struct SymmetricMatrixTests {
  @Test func findsTheAxisOfTheLargestEigenvalue() {
    // v vᵀ for a unit vector v, with 0.1 added to the diagonal: v is the axis of 1.1, all others of 0.1.
    let v = SIMD4(0.5, -0.1, 0.7, 0.5)
    let matrix = SymmetricMatrix(
      rows: (0..<4).map { row in
        var values = v * v[row]
        values[row] += 0.1
        return values
      })
    let axis = matrix.principalAxis()
    let same = axis * (axis[0] < 0 ? -1 : 1) - v
    #expect((same * same).sum() < 1e-20)
  }

  @Test func aDiagonalNeedsNoTurns() {
    let matrix = SymmetricMatrix(rows: [SIMD4(1, 0, 0, 0), SIMD4(0, 4, 0, 0), SIMD4(0, 0, -9, 0), SIMD4(0, 0, 0, 2)])
    #expect(matrix.principalAxis() == SIMD4(0, 1, 0, 0))
  }
}
