import FaceCrop
import Measures
import Orders
import PixelViews
import Testing

/// Mattes of people whose clothes the segmenter does not see, or who wear the wall's colour.
struct ShouldersTests {
  /// Grey cloth before a grey wall is a darker piece of the same hue, and where a frame shows wide shoulders the segmenter
  /// misses some: of `01-anna` in a square frame 4 % of the person were lost.
  @Test(arguments: ["icao-9303-portrait", "us-passport", "generic-35x45"])
  func nothingOfThemIsTakenForTheWall(specification id: String) throws {
    let specification = try #require(CatalogueNumbers.named(id))
    for portrait in SceneTests.beforeWalls {
      let photo = BitmapPhoto(portrait.bitmap)
      let face = try #require(try InstalledModels.finder.get().faces(in: photo).first)
      let framing = try Framing.solve(
        face: face, specification: specification, target: .print(specification.resolution), photo: photo.extent,
        background: .replaced)
      let matte = try InstalledModels.matting.get().matte(
        of: photo, through: framing.transform, to: framing.extent, face: face)
      let others = BitmapPhoto(portrait.mask.negative).resampled(by: framing.transform, to: framing.extent)
      let person = others.pixels.indices.filter { others.pixels[$0].x == 0 }
      let lost = person.count { matte.coverage.values[$0] < 0.5 }
      #expect(Double(lost) <= 0.003 * Double(person.count), "\(portrait.name)")
    }
  }
}
