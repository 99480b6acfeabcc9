import FaceCrop
import Measures
import Orders

extension Framing {
  /// What the frame was held against, as it may be written down: what the rule asks and whether it is met, without
  /// what was measured.
  func checks(of specification: Specification) -> [Check] {
    intervals.map { $0.check(of: specification) } + [roomCheck(of: specification), resolutionCheck]
  }

  private func roomCheck(of specification: Specification) -> Check {
    Check(
      name: .room, outcome: room.missing.isEmpty ? .pass : .fail, isMust: true, unit: .millimetres, minimum: nil,
      maximum: 0, authority: specification.id)
  }

  /// Below the print's own resolution the picture is enlarged. Half of it is still sharp at reading distance
  /// (150 of 300 dpi); what is below that cannot be repaired by any filter.
  private var resolutionCheck: Check {
    let share = sourceResolution.dotsPerInch / resolution.dotsPerInch
    return Check(
      name: .resolution, outcome: share >= 0.95 ? .pass : share >= 0.5 ? .uncertain : .fail, isMust: false,
      unit: .dotsPerInch, minimum: resolution.dotsPerInch, maximum: nil, authority: "likeness")
  }
}

extension FramedInterval {
  /// A measure that is kept by less than its own uncertainty is uncertain.
  fileprivate func check(of specification: Specification) -> Check {
    let outcome: Check.Outcome = !isKept ? .fail : slack < uncertainty ? .uncertain : .pass
    return Check(
      name: name, outcome: standing == .alternative && outcome == .fail ? .uncertain : outcome,
      isMust: standing == .stated, unit: .millimetres, minimum: range.minimum?.value, maximum: range.maximum?.value,
      authority: standing == .fallback ? "ICAO Doc 9303, ISO/IEC 39794-5" : specification.id)
  }
}
