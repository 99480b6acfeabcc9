import FaceCrop
import Measures
import Photo
import PixelViews
import Testing

/// Who is found, and who is not.
@Suite struct FindingTests {
  @Test(arguments: Portraits.truth.pictures)
  func asManyFacesAsThereArePeople(picture: GroundTruth.Picture) throws {
    let faces = try InstalledModels.finder.get().faces(in: Portraits.photo(picture.file))
    #expect(faces.count == picture.faces.count)
    #expect(faces.map(\.box.centre.x) == faces.map(\.box.centre.x).sorted())
  }

  @Test(arguments: Portraits.truth.exif)
  func theSameFaceWhicheverWayTheFileIsStored(picture: GroundTruth.TurnedPicture) throws {
    let faces = try InstalledModels.finder.get().faces(in: Portraits.photo(picture.file))
    try #require(faces.count == 1)
    let error = FaceErrors(faces[0], picture.faces[0])
    #expect(max(error.leftPupil, error.rightPupil) <= 4)
    #expect(error.chin <= 3)
    #expect(abs(error.skull) <= 5)
    #expect(abs(error.hair) <= 1.5)
    #expect(abs(error.roll) <= 0.8)
  }

  @Test(arguments: Texture.allCases)
  func nobodyInTexturesAndObjects(texture: Texture) throws {
    let faces = try InstalledModels.finder.get().faces(in: BitmapPhoto(texture.bitmap()))
    #expect(faces.map(\.score) == [])
  }

  @Test(arguments: [(0.0, Standing.upright), (90, .onItsRight), (180, .upsideDown), (270, .onItsLeft)])
  func aPictureThatLiesOnItsSideIsFoundAndSaysSo(degrees: Double, standing: Standing) throws {
    let picture = try #require(Portraits.truth.pictures.first)
    let photo = try Portraits.photo(picture.file)
    let (move, extent) = Change.roll(degrees).move(photo.extent, picture.faces[0])
    let turned = BitmapPhoto(photo.resampled(by: move, to: extent))
    let faces = try InstalledModels.finder.get().faces(in: turned)
    try #require(faces.count == 1)
    #expect(abs(FaceErrors(faces[0], picture.faces[0].carried(by: move)).roll) <= 1)
    #expect(faces[0].standing == standing)
    #expect(abs(faces[0].lean) <= 1)
    #expect(faces[0].doubts == [])
  }

  @Test(arguments: [
    Extent<Upright>(width: 1, height: 1), Extent(width: 3, height: 2000), Extent(width: 2000, height: 3),
  ])
  func nobodyInPicturesOfNoUse(extent: Extent<Upright>) throws {
    let photo = BitmapPhoto(
      Bitmap(width: extent.width, height: extent.height, filledWith: Bitmap.Pixel(200, 150, 120, 255)))
    #expect(try InstalledModels.finder.get().faces(in: photo).isEmpty)
  }
}

extension GroundTruth.Picture: CustomTestStringConvertible {
  var testDescription: String { file }
}

extension GroundTruth.TurnedPicture: CustomTestStringConvertible {
  var testDescription: String { file }
}
