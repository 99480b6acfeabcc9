import FaceCrop
import Foundation
import Measures
import PixelViews
import Testing

/// Against the truth of every portrait.
@Suite struct AccuracyTests {
  @Test func facesOfThePortraitsAreMeasuredWithinTheTargets() throws {
    let finder = try InstalledModels.finder.get()
    var errors: [FaceErrors] = []
    var table = "picture        pupils %       chin %  skull %  hair %   roll    yaw   pitch\n"
    for picture in Portraits.truth.pictures {
      let faces = try finder.faces(in: Portraits.photo(picture.file))
      try #require(faces.count == picture.faces.count, "\(picture.file)")
      for (face, truth) in zip(faces, picture.faces) {
        let error = FaceErrors(face, truth)
        errors.append(error)
        table += row(picture.file, error)
      }
    }
    print(table)
    let pupils = errors.flatMap { [$0.leftPupil, $0.rightPupil] }
    #expect(pupils.median <= 1.5)
    #expect(pupils.worst <= 4)
    #expect(errors.map(\.chin).median <= 0.8)
    #expect(errors.map(\.chin).worst <= 3)
    #expect(errors.map(\.skull).median <= 2)
    #expect(errors.map(\.skull).worst <= 5)
    #expect(errors.map(\.hair).median <= 0.4)
    #expect(errors.map(\.hair).worst <= 2.5)
    #expect(errors.map(\.roll).worst <= 0.8)
    #expect(errors.map(\.yaw).worst <= 4)
    #expect(errors.map(\.pitch).worst <= 4)
  }

  private func row(_ file: String, _ error: FaceErrors) -> String {
    let name = URL(filePath: file).deletingPathExtension().lastPathComponent.prefix(12)
    let numbers = [
      error.leftPupil, error.rightPupil, error.chin, error.skull, error.hair, error.roll, error.yaw, error.pitch,
    ].map { String(format: "%7.2f", $0) }
    return name.padding(toLength: 13, withPad: " ", startingAt: 0) + numbers.joined(separator: " ") + "\n"
  }
}
