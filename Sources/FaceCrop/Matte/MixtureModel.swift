/// What a pixel of a mixture is made of, judged from its colour.
///
/// Person and background are each a normal distribution of colours; a pixel that is α person is the mixture of the two,
/// and so is its distribution. Bayes' rule with a prior from the silhouette gives the probability of each of eight α;
/// their mean is the answer. Bayesian matting (Chuang et al., 2001) seeks the single best colours instead; the mean over
/// α is steadier where the two colours are alike.
struct MixtureModel: Sendable {
  /// 0, 1/7 … 1.
  static let shares = SIMD8<Float>(0, 1, 2, 3, 4, 5, 6, 7) / 7
  private static let squares = shares * shares
  private static let rests = 1 - shares
  private static let squaredRests = rests * rests
  /// Density of colours that neither distribution expects: there the prior decides.
  private static let surprise: Float = 0.01
  /// Heights of the head over which the silhouette's edge is uncertain.
  private static let blur: Float = 0.004
  /// Probability that a pixel right at the edge is a mixture.
  private static let mixed: Float = 0.25

  /// Where it is one of all and nothing, and open which, the likelier one is taken rather than a veil: the more so the
  /// less the two colours differ, as dark hair does before a dark wall. Among strands a part is as likely as the whole.
  private static let decision: Float = 1.2

  /// Means and variances of the three components, as `ColourField` has them.
  var person: SIMD8<Float>
  var background: SIMD8<Float>
  /// Added to every variance: what the steps of the pixel's values hide.
  var step: Float

  /// - Parameters:
  ///   - distance: from the silhouette's edge, in heights of the head, positive inside.
  ///   - structure: 0 to 1, whether there is hair-like structure.
  @inline(__always)
  func share(of colour: SIMD4<Float>, distance: Float, structure: Float) -> Float {
    let first = component(0, of: colour)
    let second = component(1, of: colour)
    let third = component(2, of: colour)
    // One over the product of the variances serves both the exponent and the density.
    let pair = first.variance * second.variance
    let inverse = 1 / (pair * third.variance)
    let exponent =
      ((first.squaredOff * second.variance + second.squaredOff * first.variance) * third.variance
        + third.squaredOff * pair) * inverse * -0.5
    let bounded = exponent.clamped(lowerBound: SIMD8(repeating: -60), upperBound: SIMD8(repeating: 0))
    let density = StableMath.exponential(bounded) * inverse.squareRoot() + Self.surprise
    let probability = density * prior(distance: distance, structure: structure)
    let total = probability.sum()
    let mean = (probability * Self.shares).sum() / total
    let variance = (probability * Self.squares).sum() / total - mean * mean
    let doubt = min(max(variance / max(mean * (1 - mean), 1e-6), 0), 1)
    let way = SIMD4(person[0], person[1], person[2], 0) - SIMD4(background[0], background[1], background[2], 0)
    let spread =
      SIMD4(person[3], person[4], person[5], 1) + SIMD4(background[3], background[4], background[5], 0) + step
    let separation = (way * way / spread).sum()
    let decision = Self.decision * (1 - structure) / (1 + separation)
    return min(max(0.5 + (mean - 0.5) * (1 + decision * doubt), 0), 1)
  }

  /// How far the colour is from each mixture's mean, squared, and the mixture's variance.
  @inline(__always)
  private func component(_ index: Int, of colour: SIMD4<Float>) -> (squaredOff: SIMD8<Float>, variance: SIMD8<Float>) {
    let off = (colour[index] - background[index]) - Self.shares * (person[index] - background[index])
    let variance = Self.squares * person[index + 3] + Self.squaredRests * background[index + 3] + step
    return (off * off, variance)
  }

  @inline(__always)
  private func prior(distance: Float, structure: Float) -> SIMD8<Float> {
    let steepness = min(max(-abs(distance) / Self.blur, -60), 0)
    let power = StableMath.exponential(steepness)
    let side = distance > 0 ? 1 / (1 + power) : power / (1 + power)
    let inside = max(side, 0.97 * structure)
    let near = min(max(1 - (abs(distance) - 0.024) / 0.015, 0.02), 1)
    let mixed = Self.mixed * max(near, structure)
    var prior = SIMD8<Float>(repeating: mixed / 6)
    prior[0] = (1 - mixed) * (1 - inside)
    prior[7] = (1 - mixed) * inside
    return prior.clamped(lowerBound: SIMD8(repeating: 1e-6), upperBound: SIMD8(repeating: 1))
  }

  /// The most probable colour of the person in a pixel of which about `share` is the person: what the mean mixture
  /// leaves unexplained is dealt out by variance, to the two colours and to the share itself.
  @inline(__always)
  func personColour(in colour: SIMD4<Float>, share: Float) -> SIMD4<Float> {
    let rest = 1 - share
    let variance = SIMD4(person[3], person[4], person[5], 0)
    let other = SIMD4(background[3], background[4], background[5], 0)
    let mean = SIMD4(person[0], person[1], person[2], 0)
    let ground = SIMD4(background[0], background[1], background[2], 0)
    let way = mean - ground
    let off = colour - mean * share - ground * rest
    let ofShare = way * way * (Self.shareVariance * share * rest)
    let all = variance * (share * share) + other * (rest * rest) + ofShare + step
    return mean + off * (variance * share) / all
  }

  /// Of a share of a half, times four: its standard deviation is 0.2 there, and nothing at both ends.
  private static let shareVariance: Float = 0.16
}
