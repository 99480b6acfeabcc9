import FaceCrop
import Orders
import PixelViews
import Testing

/// Light that the sensor has lost: either the face is measured as under any other condition, or the exposure is doubted.
struct ExposureTests {
  @Test(arguments: BasePortrait.all, [1.0, -2.0])
  func lostLightIsDoubtedWhereItMisleads(portrait: BasePortrait, stops: Double) throws {
    var bitmap = portrait.bitmap
    Change.exposure(stops).apply(to: &bitmap, mask: portrait.mask, eyeDistance: portrait.truth.eyeDistance)
    let judged = try JudgedPortrait(BitmapPhoto(bitmap))
    let errors = FaceErrors(judged.inspection.face, portrait.truth)
    let isMeasured = abs(errors.hair) <= 1.5 * ErrorLimits.portraits.hair.worst && !errors.isDoubted
    #expect(isMeasured || errors.isDoubted || judged.outcome(.exposure) != .pass)
  }
}
