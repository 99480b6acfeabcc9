import FaceCrop
import Foundation
import Measures
import Photo
import PixelViews
import Raster
import Testing

/// The portraits again, after what cameras, scanners and messengers do to pictures; `swift test --filter ConditionTests`
/// prints the figures.
@Suite struct ConditionTests {
  /// How much larger errors may be than for the portraits as they are: 1.5 times for what a studio would still print.
  static let changes: [(change: Change, factor: Double)] = [
    (.eyes(25), 2), (.eyes(50), 1.5), (.head(0.08), 2.2), (.head(0.12), 1.7), (.head(0.9), 1.5), (.roll(15), 1.5),
    (.roll(-15), 1.5), (.roll(30), 1.5), (.roll(-30), 1.5), (.roll(180), 1.5), (.roll(90), 1.5), (.roll(-90), 1.5),
    (.blur(1), 1.5), (.blur(2), 1.5), (.noise(5), 1.5), (.noise(12), 1.5), (.exposure(-1), 1.5), (.exposure(1), 2),
    (.exposure(-2), 2), (.jpeg(quality: 50), 1.5), (.jpeg(quality: 20), 1.5),
  ]

  @Test func portraitsAreMeasuredUnderEveryCondition() throws {
    let finder = try InstalledModels.finder.get()
    var table = [ErrorTable.heading]
    for (change, factor) in Self.changes {
      var errors: [FaceErrors] = []
      for picture in Portraits.truth.pictures where picture.faces.count == 1 {
        let photo = try Portraits.photo(picture.file)
        let (move, extent) = change.move(photo.extent, picture.faces[0])
        let truth = picture.faces[0].carried(by: move)
        var bitmap = photo.resampled(by: move, to: extent)
        change.apply(to: &bitmap, eyeDistance: truth.eyeDistance)
        let faces: [Face]
        if case .jpeg(let quality) = change {
          let options = JPEGOptions(quality: quality, hasFullChroma: false)
          faces = try finder.faces(in: UprightPhoto(bitmap.jpeg(options)))
        } else {
          faces = try finder.faces(in: BitmapPhoto(bitmap))
        }
        #expect(faces.count == 1, "\(picture.file) \(change)")
        if let face = faces.first { errors.append(FaceErrors(face, truth, in: extent)) }
      }
      table.append(ErrorTable.row("\(change)", errors))
      ErrorLimits.portraits.times(factor).expect(errors, "\(change)")
      // Hair that the frame cuts off is not known, and that is said.
      #expect(errors.filter(\.isHairCut).allSatisfy { abs($0.hair) < 2.5 * $0.hairDoubt }, "\(change)")
    }
    print(table.joined(separator: "\n"))
  }
}
