/// Every length that a rule speaks of, as a linear form of the head's placement on the print, in millimetres.
struct HeadMeasures: Sendable {
  let head: LevelHead
  let grid: FrameGrid

  func form(_ measure: FramedInterval.Measure) -> LinearForm {
    switch measure {
    case .chinToSkull: size(head.chin - head.crownSkull)
    case .chinToHair: size(head.chin - head.crownHair)
    case .chinToHairline: size(head.chin - head.hairline)
    case .faceWidth: size(head.cheekLeft - head.cheekRight)
    case .eyeLine: LinearForm(SIMD3(0, 0, -1), constant: grid.height)
    case .topToSkull: down(head.crownSkull)
    case .topToHair: down(head.crownHair)
    case .belowChin: belowChin
    case .centring: LinearForm(SIMD3(0, 1, 0), constant: -grid.width / 2)
    }
  }

  /// From the top edge to a height on the head.
  func down(_ height: Double) -> LinearForm { LinearForm(SIMD3(height, 0, 1)) }

  /// From the chin to the bottom edge.
  var belowChin: LinearForm { LinearForm(SIMD3(-head.chin, 0, -1), constant: grid.height) }

  /// One standard deviation of a measure, in heights of the head.
  func uncertainty(_ measure: FramedInterval.Measure) -> Double {
    let of = head.uncertainty
    func both(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
    return switch measure {
    case .chinToSkull: both(of.chin, of.crownSkull)
    case .chinToHair: both(of.chin, of.crownHair)
    // The hairline is a point of the mesh, like the chin.
    case .chinToHairline: both(of.chin, of.chin)
    case .faceWidth: both(of.cheeks, of.cheeks)
    case .eyeLine, .centring: of.eyes
    case .topToSkull: of.crownSkull
    case .topToHair: of.crownHair
    case .belowChin: of.chin
    }
  }

  private func size(_ share: Double) -> LinearForm { LinearForm(SIMD3(share, 0, 0)) }
}
