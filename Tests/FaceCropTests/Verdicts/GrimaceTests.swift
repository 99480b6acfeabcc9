import FaceCrop
import Orders
import PixelViews
import Testing

/// Faces that were made to do what a document refuses, and the same faces untouched.
struct GrimaceTests {
  @Test(arguments: Grimace.allCases, BasePortrait.all)
  func whatADocumentRefusesIsSeen(grimace: Grimace, portrait: BasePortrait) throws {
    let untouched = try JudgedPortrait(BitmapPhoto(portrait.bitmap))
    var bitmap = portrait.bitmap
    grimace.paint(&bitmap, over: untouched.inspection.face, truth: portrait.truth)
    let judged = try JudgedPortrait(BitmapPhoto(bitmap))
    let name = grimace.check
    #expect(untouched.outcome(name) == .pass)
    #expect(judged.outcome(name) != .pass)
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
