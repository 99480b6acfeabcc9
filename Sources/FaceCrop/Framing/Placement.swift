/// Where and how large the head stands on the print: the three unknowns of a framing.
struct Placement: Sendable {
  /// Millimetres from chin to skull crown.
  var headHeight: Double
  /// Millimetres from the left edge to the middle of the eyes.
  var eyeX: Double
  /// Millimetres from the top edge to the middle of the eyes.
  var eyeY: Double

  init(headHeight: Double, eyeX: Double, eyeY: Double) {
    self.headHeight = headHeight
    self.eyeX = eyeX
    self.eyeY = eyeY
  }

  init(_ unknowns: LinearProgramme.Vector) {
    self.init(headHeight: unknowns.x, eyeX: unknowns.y, eyeY: unknowns.z)
  }

  var unknowns: SIMD3<Double> { SIMD3(headHeight, eyeX, eyeY) }
}

/// weights · (head height, eye x, eye y) + constant, in millimetres.
struct LinearForm: Sendable {
  var weights: SIMD3<Double>
  var constant: Double

  init(_ weights: SIMD3<Double>, constant: Double = 0) {
    self.weights = weights
    self.constant = constant
  }

  func value(at placement: Placement) -> Double {
    (weights * placement.unknowns).sum() + constant
  }

  static func - (a: Self, b: Self) -> Self { LinearForm(a.weights - b.weights, constant: a.constant - b.constant) }
  static func * (a: Self, factor: Double) -> Self { LinearForm(a.weights * factor, constant: a.constant * factor) }
}
