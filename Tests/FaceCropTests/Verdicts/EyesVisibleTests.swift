import FaceCrop
import Orders
import Testing

/// Eyes behind hair and glasses.
struct EyesVisibleTests {
  @Test(arguments: EyeCover.allCases, BasePortrait.all)
  func coveredEyesAreSeen(cover: EyeCover, portrait: BasePortrait) throws {
    var bitmap = portrait.bitmap
    cover.paint(&bitmap, over: portrait.truth)
    let judged = try #require(try Appraisal(bitmap))
    // Glare leaves no pupil to be seen.
    #expect(judged.outcome(cover == .glare ? .eyesOpen : .occlusion) == .uncertain)
  }

  @Test(arguments: BasePortrait.all)
  func eyesThatNothingCoversPass(portrait: BasePortrait) throws {
    let untouched = try portrait.untouched()
    #expect(untouched.outcome(.occlusion) == .pass && untouched.outcome(.eyesOpen) == .pass)
    #expect(untouched.outcome(.glasses) == (portrait.file.contains("14-ines") ? .uncertain : .pass))
  }

  @Test(arguments: Spectacles.allCases, BasePortrait.all)
  func glassesAreSeen(spectacles: Spectacles, portrait: BasePortrait) throws {
    var bitmap = portrait.bitmap
    spectacles.paint(&bitmap, over: portrait.truth)
    let judged = try #require(try Appraisal(bitmap))
    withKnownIssue("in so little light a wire is as dark as skin") {
      #expect(judged.outcome(.glasses) == .uncertain)
    } when: {
      spectacles == .rimless && portrait.file.contains("12-emre")
    }
    // Wire is no frame over an eye.
    if spectacles != .thick { #expect(judged.outcome(.occlusion) == .pass) }
  }
}
