import FaceCrop
import Foundation
import Measures
import PixelViews
import Testing

/// Against the truth of every portrait; `swift test --filter AccuracyTests` prints the figures.
@Suite struct AccuracyTests {
  @Test func portraitsAreMeasuredWithinTheTargets() throws {
    let finder = try InstalledModels.finder.get()
    var errors: [FaceErrors] = []
    var table = ["face                     left    right    chin   skull    hair    roll     yaw   pitch"]
    for picture in Portraits.truth.pictures {
      let faces = try finder.faces(in: Portraits.photo(picture.file))
      try #require(faces.count == picture.faces.count, "\(picture.file)")
      for (face, truth) in zip(faces, picture.faces) {
        let error = FaceErrors(face, truth)
        errors.append(error)
        table.append(ErrorTable.row(String(picture.file.dropFirst(7).prefix(16)), error))
      }
    }
    table += ["", ErrorTable.heading, ErrorTable.row("all", errors)]
    table += ["", "skull crown, % of the head's height     median    worst     mean"]
    table.append(ErrorTable.row("this module", errors.map(\.skull)))
    table += PeerCrown.allCases.map { peer in
      ErrorTable.row(peer.rawValue, errors.compactMap { $0.peers[peer] })
    }
    print(table.joined(separator: "\n"))
    ErrorLimits.portraits.expect(errors)
  }
}
