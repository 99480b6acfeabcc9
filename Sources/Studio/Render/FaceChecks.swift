import FaceCrop
import Orders

extension Face {
  /// What the face itself was held against, whatever the document: only what is not met or not certain.
  ///
  /// A face that is cut off or turned away stops the item. What covers it, and whether it is one at all, only a person can
  /// tell for certain. A picture that was set upright is no fault, but is said.
  var checks: [Check] {
    var checks: [Check] = []
    func add(_ name: CheckName, _ outcome: Check.Outcome) {
      checks.append(
        Check(
          name: name, outcome: outcome, isMust: outcome == .fail, unit: .ratio, minimum: nil, maximum: nil,
          authority: outcome == .fail ? "ICAO 9303-3, ISO/IEC 39794-5" : "likeness"))
    }
    if doubts.contains(.cutOff) { add(.wholeFace, .fail) }
    if doubts.contains(.turnedAway) { add(.yaw, .fail) }
    if !doubts.isDisjoint(with: [.covered, .eyesUnseen]) { add(.occlusion, .uncertain) }
    if !doubts.isDisjoint(with: [.faint, .flat, .patterned]) { add(.faceCertainty, .uncertain) }
    if doubts.contains(.crownUnclear) { add(.crownCertainty, .uncertain) }
    if standing != .upright { add(.upright, .uncertain) }
    return checks
  }
}
