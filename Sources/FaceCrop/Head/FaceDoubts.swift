import Measures
import PixelViews

/// Asks of a face that was found whether it is whole, turned to the camera, uncovered and alive.
struct FaceDoubts: Sendable {
  /// Faces that are seen whole and clearly have more evidence, also under blur, noise and bad light that a studio would
  /// still print; faces behind masks, boards and frames have less.
  static let leastEvidence = 20.0
  /// In degrees. The far eye's outer corner is hidden behind the nose's root from about 40 on.
  static let mostTurn = 35.0

  static func doubts(
    of face: Face, mesh: FaceMesh, pupils: Pupils, in photo: borrowing some UprightPixels & ~Copyable
  ) -> Set<FaceDoubt> {
    var doubts: Set<FaceDoubt> = []
    let frame = photo.extent.box
    let edges = [face.chin, face.cheekLeft, face.cheekRight, face.crownSkull]
    if edges.contains(where: { $0.isOutside(frame) }) { doubts.insert(.cutOff) }
    if max(abs(face.pose.yaw), abs(face.pose.pitch)) > mostTurn { doubts.insert(.turnedAway) }
    if mesh.evidence < leastEvidence { doubts.insert(.faint) }
    if !pupils.isIrisSeen { doubts.insert(.eyesUnseen) }
    let skin = SkinColours(of: mesh, in: photo)
    if skin.isCovered { doubts.insert(.covered) }
    if skin.isFlat { doubts.insert(.flat) }
    if SkinPattern(of: mesh, in: photo).isGrid { doubts.insert(.patterned) }
    return doubts
  }
}

extension Located {
  /// Beyond the frame by more than its own uncertainty.
  fileprivate func isOutside(_ frame: Box<Upright>) -> Bool {
    let beyond = max(frame.x - point.x, point.x - frame.maxX, frame.y - point.y, point.y - frame.maxY)
    return beyond > uncertainty
  }
}
