import Measures

/// Both tops of a head, reconciled: a skull is never above the hair that covers it.
struct Crowns: Sendable {
  let skull: Located
  let hair: Located

  init(skull: Located, hair: HairCrown.Sight, axis: HeadAxis) {
    switch hair {
    case .none:
      // Nothing is known of the hair: it may be anywhere above.
      self.skull = skull
      self.hair = Located(skull.point, uncertainty: skull.uncertainty + 0.3 * axis.distance)
    case .cut(let edge):
      // The skull may lie beyond the picture's edge, and then so does the hair.
      self.skull = skull
      let isHigher = axis.up(of: skull.point) > axis.up(of: edge.point)
      self.hair = Located(isHigher ? skull.point : edge.point, uncertainty: edge.uncertainty)
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
