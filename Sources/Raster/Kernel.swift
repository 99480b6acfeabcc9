/// The filter along one axis: weights of the samples around a place, for 256 places between two samples.
///
/// Where a picture shrinks, the bell 1 - 3t² + 2t³ that reaches one output pixel to each side. It has no negative lobe,
/// so that an edge gets no halo whatever its contrast. It passes 0.85 of the contrast at half the output's Nyquist
/// frequency, 0.49 at Nyquist and nothing at the sampling frequency, where the kernel of Mitchell and Netravali passes
/// 0.85, 0.38 and nothing but overshoots an edge by 1.7 %. Where a picture grows, the cubic of Catmull and Rom: it goes
/// through the samples; `PlaneFilter` holds it between the nearest ones.
///
/// Polynomials only: the mathematical library's results differ from one processor to the next.
struct Kernel {
  static let phases = 256

  /// Samples to each side of a place that may carry weight.
  let reach: Int
  /// Weights of one phase, a multiple of four: the trailing ones are zero.
  let lanes: Int
  /// Whether a result must be held between the two samples around it, along this axis.
  let isInterpolating: Bool
  /// `phases + 1` rows of `lanes` weights; those of a row sum to one.
  let weights: [Float]
  /// The weights four times each, without the trailing ones: `2 * reach` of a phase.
  let fours: [SIMD4<Float>]

  /// - Parameter scale: samples for one output pixel.
  init(scale: Double) {
    isInterpolating = scale <= 1 + 1e-9
    let radius = isInterpolating ? 2 : scale
    let reach = Int(radius.rounded(.up))
    let lanes = Self.padded(2 * reach)
    let share = 1 / (isInterpolating ? 1 : radius)
    var weights: [Float] = []
    var fours: [SIMD4<Float>] = []
    weights.reserveCapacity((Self.phases + 1) * lanes)
    fours.reserveCapacity((Self.phases + 1) * 2 * reach)
    var row = [Double](repeating: 0, count: 2 * reach)
    for phase in 0...Self.phases {
      let place = Double(phase) / Double(Self.phases) + Double(reach - 1)
      var sum = 0.0
      for sample in row.indices {
        let way = abs(Double(sample) - place) * share
        row[sample] = isInterpolating ? Self.catmullRom(way) : Self.bell(way)
        sum += row[sample]
      }
      for weight in row {
        let weight = Float(weight / sum)
        weights.append(weight)
        fours.append(SIMD4(repeating: weight))
      }
      weights += repeatElement(0, count: lanes - 2 * reach)
    }
    self.reach = reach
    self.lanes = lanes
    self.weights = weights
    self.fours = fours
  }

  /// Vectors of 4, 8 or 16 lanes, or several of 16.
  private static func padded(_ count: Int) -> Int {
    switch count {
    case ...4: 4
    case ...8: 8
    default: (count + 15) / 16 * 16
    }
  }

  static func bell(_ t: Double) -> Double {
    t < 1 ? 1 + t * t * (2 * t - 3) : 0
  }

  private static func catmullRom(_ x: Double) -> Double {
    switch x {
    case ..<1: 1 + x * x * (1.5 * x - 2.5)
    case ..<2: 2 + x * (-4 + x * (2.5 - 0.5 * x))
    default: 0
    }
  }
}
