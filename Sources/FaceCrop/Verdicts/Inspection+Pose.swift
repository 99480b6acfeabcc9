import Orders

extension Inspection {
  /// Yaw and pitch within ±5°, roll within ±8° (ISO/IEC 19794-5:2011, 7.2.2; ISO/IEC 39794-5, D.1.4.2).
  ///
  /// Angles of a head are known to a few degrees, and roll is taken out by the framing, which leaves the shoulders
  /// leaning: beyond the limit it is first worth a look, and so is a rest of it that the source had no room to take out.
  /// A head that is turned so far that the measures fail stops.
  var pose: [Verdict] {
    let factor = specification.children(ofAge: subject.age).map(\.poseFactor).max() ?? 1
    var roll = angle(.roll, face.lean, limit: 8, doubt: 14, extreme: 30, uncertainty: 0.5)
    // Less is within what is known of a roll.
    if abs(framing.remainingRoll) > 1, roll.outcome == .pass {
      roll.outcome = .uncertain
      roll.confidence = 0.5
    }
    return [
      roll,
      angle(.yaw, face.pose.yaw, limit: 5 * factor, doubt: 5, extreme: 25, uncertainty: 2),
      angle(.pitch, face.pose.pitch, limit: 5 * factor, doubt: 7, extreme: 25, uncertainty: 3),
    ]
  }

  private func angle(
    _ name: CheckName, _ degrees: Double, limit: Double, doubt: Double, extreme: Double, uncertainty: Double
  ) -> Verdict {
    let isExtreme = abs(degrees) > extreme
    return Limit(
      name: name, unit: .degrees, minimum: isExtreme ? -extreme : -limit, maximum: isExtreme ? extreme : limit,
      doubt: isExtreme ? 0 : doubt, isMust: isExtreme,
      authority: isExtreme ? "default" : "ISO/IEC 39794-5"
    ).verdict(degrees, uncertainty: uncertainty)
  }
}
