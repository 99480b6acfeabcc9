import FaceCrop
import Orders
import PixelViews
import Testing

/// Faces that were made to do what a document refuses, and the same faces untouched.
struct GrimaceTests {
  @Test(arguments: Grimace.allCases, BasePortrait.all)
  func whatADocumentRefusesIsSeen(grimace: Grimace, portrait: BasePortrait) throws {
    let untouched = try portrait.untouched()
    var bitmap = portrait.bitmap
    grimace.paint(&bitmap, over: untouched.face, truth: portrait.truth)
    let judged = try #require(try Appraisal(bitmap))
    let name = grimace.check
    #expect(untouched.outcome(name) == .pass)
    #expect(judged.outcome(name) != .pass)
  }

  /// 20° and more from the lens.
  @Test(
    arguments: [TurnedEyes(aside: 20), TurnedEyes(aside: -20), TurnedEyes(up: 25)], BasePortrait.all)
  func eyesThatLookPastTheCameraAreSeen(turned: TurnedEyes, portrait: BasePortrait) throws {
    let untouched = try portrait.untouched()
    var bitmap = portrait.bitmap
    turned.paint(&bitmap, over: untouched.face, truth: portrait.truth)
    let judged = try #require(try Appraisal(bitmap))
    #expect(untouched.outcome(.gaze) == .pass && untouched.outcome(.eyesOpen) == .pass)
    // Where little of the eyes is open, a pupil that goes up is hidden by the lids.
    withKnownIssue("between these lids there is nothing left of the eyes but white") {
      #expect(judged.outcome(.gaze) != .pass || turned.up > 0 && judged.outcome(.eyesOpen) != .pass)
    } when: {
      turned.up > 0 && portrait.file.contains("07-hana")
    }
  }
}

extension Grimace {
  fileprivate var check: CheckName {
    switch self {
    case .closedEyes: .eyesOpen
    case .openMouth: .mouthClosed
    case .redPupils: .redEye
    }
  }
}
