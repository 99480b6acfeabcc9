import FaceCrop
import Measures
import Orders
import Testing

@testable import Studio

/// What is doubtful about a face reaches the review; what cannot be a photo stops the item.
@Suite struct FaceChecksTests {
  private func face(_ doubts: Set<FaceDoubt>, roll: Double = 0) -> Face {
    func located(_ x: Double, _ y: Double) -> Located { Located(Point(x: x, y: y), uncertainty: 1) }
    return Face(
      score: 0.9, box: Box(x: 20, y: 30, width: 60, height: 70), leftEye: located(65, 50), rightEye: located(35, 50),
      chin: located(50, 100), crownSkull: located(50, 5), crownHair: located(50, 0), cheekLeft: located(80, 60),
      cheekRight: located(20, 60), pose: Pose(roll: roll, yaw: 0, pitch: 0), mesh: [], doubts: doubts)
  }

  @Test func aWholeClearUprightFaceNeedsNoWord() {
    #expect(face([]).checks == [])
    #expect(face([], roll: 30).checks == [])
  }

  @Test(arguments: [
    (FaceDoubt.cutOff, CheckName.wholeFace, true), (.turnedAway, .yaw, true), (.covered, .occlusion, false),
    (.eyesUnseen, .occlusion, false), (.faint, .faceCertainty, false), (.flat, .faceCertainty, false),
    (.patterned, .faceCertainty, false), (.crownUnclear, .crownCertainty, false),
  ])
  func everyDoubtIsACheck(doubt: FaceDoubt, name: CheckName, stops: Bool) {
    let checks = face([doubt]).checks
    #expect(checks.map(\.name) == [name])
    #expect(checks.map(\.outcome) == [stops ? .fail : .uncertain])
    #expect(checks.map(\.stopsDelivery) == [stops])
  }

  @Test(arguments: [90.0, 180, -170, -90])
  func aPictureThatIsSetUprightSaysSo(roll: Double) {
    let checks = face([], roll: roll).checks
    #expect(checks.map(\.name) == [.upright])
    #expect(checks.map(\.outcome) == [.uncertain])
  }

  @Test func oneReasonIsSaidOnce() {
    #expect(
      face(Set(FaceDoubt.allCases)).checks.map(\.name)
        == [.wholeFace, .yaw, .occlusion, .faceCertainty, .crownCertainty])
  }
}
