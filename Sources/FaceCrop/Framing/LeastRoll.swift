import Measures

/// Finds how little of a head's roll must be left so that the frame fits into the source.
///
/// A frame that is turned against the picture needs room at its corners: the less it is turned, the less it needs. From
/// level towards the picture's own edges the rests of the roll are tried in steps, and the first that fits is narrowed
/// down by halving.
struct LeastRoll: Sendable {
  /// Signed: from level towards a frame that stands as the picture does.
  let farthest: Double

  /// The roll that ISO/IEC 39794-5 (D.1.4.2) lets pass, less two standard deviations of the eyes' line.
  private static let limit = 8.0 - 2 * 0.5
  private static let step = 0.25
  /// Of the answer, in degrees: a tenth of a pixel across a head of 400.
  private static let tolerance = 0.01

  init(_ face: Face) {
    let roll = Trigonometry.degrees(of: face.leftEye.point - face.rightEye.point)
    let lean = roll - 90 * (roll / 90).rounded()
    farthest = lean > 0 ? min(lean, Self.limit) : max(lean, -Self.limit)
  }

  /// - Parameter framing: lays the frame so that a rest of the roll is left.
  /// - Returns: `level` where nothing fits better.
  func framing(
    instead level: Framing, _ background: BackgroundTreatment, _ framing: (Double) throws(FramingError) -> Framing
  ) throws(FramingError) -> Framing {
    func fits(_ candidate: Framing) -> Bool {
      !candidate.lacks(background) && candidate.broken.count <= level.broken.count
    }
    let steps = Int((abs(farthest) / Self.step).rounded(.up))
    guard steps > 0 else { return level }
    var lacking = 0.0
    for index in 1...steps {
      var fitting = farthest * Double(index) / Double(steps)
      var best = try framing(fitting)
      guard fits(best) else {
        lacking = fitting
        continue
      }
      while abs(fitting - lacking) > Self.tolerance {
        let middle = (fitting + lacking) / 2
        let candidate = try framing(middle)
        if fits(candidate) { (fitting, best) = (middle, candidate) } else { lacking = middle }
      }
      return best
    }
    return level
  }
}

extension Framing {
  /// Whether the source has too little room. Beside and above, a background that is replaced goes on.
  func lacks(_ background: BackgroundTreatment) -> Bool {
    background == .kept ? !room.missing.isEmpty : room.bottom > .zero
  }
}
