/// Linear inequalities in four unknowns, and the point that meets them at the least cost.
///
/// The unknowns of a framing are few and the inequalities some dozens, so each pivot of the dual simplex method
/// solves its 4×4 system anew: exact to rounding, and nothing accumulates. Choosing the lowest index wherever there
/// is a choice (Bland, 1977) makes it end.
struct LinearProgramme: Sendable {
  typealias Vector = SIMD4<Double>

  /// normal · unknowns <= bound
  struct Row: Sendable {
    var normal: Vector
    var bound: Double

    init(_ normal: Vector, atMost bound: Double) {
      self.normal = normal
      self.bound = bound
    }
  }

  /// No unknown may leave ± this, so that every cost has a least value.
  static let reach = 1e5
  /// How far a row may be exceeded and still count as met.
  static let tolerance = 1e-9

  var rows: [Row] = []

  /// The unknowns at which `cost · unknowns` is least; nil where the rows exclude each other.
  func minimum(of cost: Vector) -> Vector? {
    var all: [Row] = []
    all.reserveCapacity(rows.count + 8)
    for index in 0..<4 {
      var axis = Vector.zero
      axis[index] = 1
      all.append(Row(axis, atMost: Self.reach))
      all.append(Row(-axis, atMost: Self.reach))
    }
    all.append(contentsOf: rows)
    // Each corner of the outer box is the least of the cost that points away from it.
    var active = (0..<4).map { cost[$0] < 0 ? 2 * $0 : 2 * $0 + 1 }
    for _ in 0..<2_000 {
      let normals = active.map { all[$0].normal }
      guard let point = Self.solve(normals, Vector(active.map { all[$0].bound })),
        let prices = Self.solve(Self.transposed(normals), -cost)
      else { return nil }
      guard let violated = all.indices.first(where: { (all[$0].normal * point).sum() > all[$0].bound + Self.tolerance })
      else { return point }
      guard let shares = Self.solve(Self.transposed(normals), all[violated].normal) else { return nil }
      var leaving: Int?
      var least = Double.infinity
      for index in 0..<4 where shares[index] > 1e-9 {
        let ratio = max(prices[index], 0) / shares[index]
        let isTie = abs(ratio - least) <= 1e-12
        if isTie ? leaving.map({ active[index] < active[$0] }) ?? true : ratio < least {
          least = min(least, ratio)
          leaving = index
        }
      }
      guard let leaving else { return nil }
      active[leaving] = violated
    }
    return nil
  }

  private static func transposed(_ rows: [Vector]) -> [Vector] {
    (0..<4).map { column in Vector(rows.map { $0[column] }) }
  }

  /// Gaussian elimination with row pivots; nil where the rows depend on each other.
  private static func solve(_ rows: [Vector], _ right: Vector) -> Vector? {
    var rows = rows
    var right = right
    for column in 0..<4 {
      var pivot = column
      for row in column..<4 where abs(rows[row][column]) > abs(rows[pivot][column]) { pivot = row }
      guard abs(rows[pivot][column]) > 1e-12 else { return nil }
      rows.swapAt(column, pivot)
      (right[column], right[pivot]) = (right[pivot], right[column])
      for row in stride(from: column + 1, to: 4, by: 1) {
        let factor = rows[row][column] / rows[column][column]
        rows[row] -= rows[column] * factor
        right[row] -= right[column] * factor
      }
    }
    var result = Vector.zero
    for row in (0..<4).reversed() {
      result[row] = (right[row] - (rows[row] * result).sum()) / rows[row][row]
    }
    return result
  }
}
