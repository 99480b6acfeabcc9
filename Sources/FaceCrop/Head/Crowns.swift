import Measures

/// Both tops of a head, reconciled: a skull is never above the hair that covers it.
struct Crowns: Sendable {
  let skull: Located
  let hair: Located
  /// Whether hair can be told from what is behind it.
  let isHairClear: Bool

  init(skull: Located, hair: HairCrown.Sight, axis: HeadAxis) {
    isHairClear = if case .unclear = hair { false } else { true }
    switch hair {
    case .none:
      // Nothing is known of the hair: it may be anywhere above.
      self.skull = skull
      self.hair = Located(skull.point, uncertainty: skull.uncertainty + 0.3 * axis.distance)
    case .cut(let place), .unclear(let place):
      // The skull may lie beyond the picture's edge or what is still seen, and then so does the hair.
      self.skull = skull
      let isHigher = axis.up(of: skull.point) > axis.up(of: place.point)
      self.hair = Located(isHigher ? skull.point : place.point, uncertainty: place.uncertainty)
    case .whole(let hair):
      self.hair = hair
      let excess = axis.up(of: skull.point) - axis.up(of: hair.point)
      guard excess > 0 else {
        self.skull = skull
        return
      }
      let (sine, cosine) = Trigonometry.sineAndCosine(degrees: axis.degrees)
      let down = Offset<Upright>(dx: -sine, dy: cosine)
      self.skull = Located(
        skull.point + down * (excess * axis.distance),
        uncertainty: hair.uncertainty + excess * axis.distance / 2)
    }
  }
}
