import FaceCrop
import Foundation
import Measures
import Photo
import PixelViews
import Raster
import Testing

/// The portraits again, after what cameras, scanners and messengers do to pictures.
@Suite struct ConditionTests {
  static let changes: [Change] = [
    .none, .eyes(25), .eyes(50), .eyes(2000), .head(0.08), .head(0.15), .head(0.9), .roll(15), .roll(-15), .roll(30),
    .roll(-30), .roll(180), .roll(90), .roll(-90), .blur(1), .blur(2), .noise(5), .noise(12), .exposure(-1), .exposure(1),
    .exposure(-2), .jpeg(quality: 50), .jpeg(quality: 20),
  ]

  @Test func portraitsAreMeasuredUnderEveryCondition() throws {
    let finder = try InstalledModels.finder.get()
    print("condition             found  pupils        chin         skull        hair         roll   yaw    pitch")
    for change in Self.changes {
      var errors: [FaceErrors] = []
      var wrong: [String] = []
      for picture in Portraits.truth.pictures where picture.faces.count == 1 {
        if case .eyes(2000) = change, picture.file.contains("18-") == false, picture.file.contains("01-") == false { continue }
        let photo = try Portraits.photo(picture.file)
        let (move, extent) = change.move(photo.extent, picture.faces[0])
        var bitmap = photo.resampled(by: move, to: extent)
        let truth = picture.faces[0].carried(by: move)
        change.apply(to: &bitmap, eyeDistance: truth.eyeDistance)
        let faces: [Face]
        if case .jpeg(let quality) = change {
          faces = try finder.faces(
            in: UprightPhoto(bitmap.jpeg(JPEGOptions(quality: quality, hasFullChroma: false))))
        } else {
          faces = try finder.faces(in: BitmapPhoto(bitmap))
        }
        guard faces.count == 1 else {
          wrong.append("\(picture.file.dropFirst(7).prefix(2)):\(faces.count)")
          continue
        }
        errors.append(FaceErrors(faces[0], truth))
      }
      print(row(change, errors), wrong.joined(separator: " "))
    }
  }

  private func row(_ change: Change, _ errors: [FaceErrors]) -> String {
    func pair(_ values: [Double]) -> String {
      String(format: "%5.2f %6.2f", values.median, values.worst)
    }
    return change.description.padding(toLength: 22, withPad: " ", startingAt: 0) + String(format: "%3d", errors.count)
      + "  "
      + [
        pair(errors.flatMap { [$0.leftPupil, $0.rightPupil] }), pair(errors.map(\.chin)), pair(errors.map(\.skull)),
        pair(errors.map(\.hair)),
      ].joined(separator: " ")
      + String(
        format: " %6.2f %6.2f %6.2f", errors.map(\.roll).worst, errors.map(\.yaw).worst, errors.map(\.pitch).worst)
  }
}
