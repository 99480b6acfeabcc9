import Measures
import PixelViews
import Testing

@testable import FaceCrop

@Suite struct IrisFitTests {
  @Test(arguments: [0.0, 0.05, -0.05], [0.0, 0.03, 0.05])
  func findsTheIrisUnderTheLids(aside: Double, up: Double) {
    let eyes = DrawnEyes(gaze: (aside, up))
    let photo = eyes.photo()
    let left = patch(photo, eyes.middles.left, eyes)
    let right = patch(photo, eyes.middles.right, eyes)
    let circles = IrisFit.irises(left: left, right: right)
    for (circle, patch, pupil) in [
      (circles.left, left, eyes.pupils.left), (circles.right, right, eyes.pupils.right),
    ] {
      let found = patch.toPhoto.apply(Point(x: Double(circle.x), y: Double(circle.y)))
      // 1 % of the distance between the eyes across, where both borders are seen; 2 % up, where the lid hides the top.
      #expect(abs(found.x - pupil.x) < 0.01 * eyes.distance)
      #expect(abs(found.y - pupil.y) < 0.02 * eyes.distance)
      #expect(abs(Double(circle.radius / EyePatch.pixels) - eyes.radius) < 0.006)
      #expect(circle.clearness > 0.5)
    }
  }

  @Test func closedEyesAreNotClear() {
    let eyes = DrawnEyes()
    let photo = BitmapPhoto(.init(width: 440, height: 300, filledWith: .init(205, 160, 135, 255)))
    let circles = IrisFit.irises(
      left: patch(photo, eyes.middles.left, eyes), right: patch(photo, eyes.middles.right, eyes))
    #expect(circles.left.clearness < PupilReader.leastClearness)
    #expect(circles.right.clearness < PupilReader.leastClearness)
  }

  private func patch(_ photo: borrowing BitmapPhoto, _ middle: Point<Upright>, _ eyes: DrawnEyes) -> EyePatch {
    EyePatch(photo, centre: middle, distance: eyes.distance, degrees: 0, lids: eyes.lids(middle))
  }

  @Test(arguments: [
    (Float(0.5), Float(1), Float(0.5), Float(0)), (0, 1, 0.5, Float(1) / 6), (1, 0.9, 0.79, -1), (0.79, 0.9, 1, 1),
    (1, 0.5, 1, 0),
  ])
  func aPeakIsLookedForBetweenTheNeighbours(before: Float, here: Float, after: Float, peak: Float) {
    #expect(abs(IrisFit.peak(before, here, after) - peak) < 1e-5)
    #expect(IrisFit.peak(nil, here, after) == 0 && IrisFit.peak(before, here, nil) == 0)
  }
}
