import FaceCrop
import Inference
import Photo
import PixelViews
import Testing

@Suite struct FaceModelsTests {
  @Test func saysWhichModelIsBroken() throws {
    let good = try Bytes()
    #expect(throws: FaceModelError.unreadable(.iris, .outOfBounds(offset: 0, length: 8, size: 0))) {
      try FaceModels(
        shortRange: good.shortRange, fullRange: good.fullRange, mesh: good.mesh, iris: [], segmenter: good.segmenter)
    }
  }

  @Test func saysWhichModelIsAnother() throws {
    let good = try Bytes()
    #expect(throws: FaceModelError.other(.mesh, input: [1, 256, 256, 3], outputs: [65536])) {
      try FaceModels(
        shortRange: good.shortRange, fullRange: good.fullRange, mesh: good.segmenter, iris: good.iris,
        segmenter: good.segmenter)
    }
  }

  /// Where the near detector sees a face well, the other is never unpacked.
  @Test func saysThatTheSecondDetectorIsBrokenOnlyWhereItIsNeeded() throws {
    let good = try Bytes()
    let finder = FaceFinder(
      models: try FaceModels(
        shortRange: good.shortRange, fullRange: [], mesh: good.mesh, iris: good.iris, segmenter: good.segmenter))
    let portrait = try Portraits.photo("photos/01-anna-grey.jpg")
    #expect(try finder.faces(in: portrait).count == 1)
    let nobody = BitmapPhoto(Bitmap(width: 300, height: 400, filledWith: Bitmap.Pixel(repeating: 128)))
    #expect(throws: FaceError.model(.unreadable(.fullRange, .outOfBounds(offset: 0, length: 8, size: 0)))) {
      try finder.faces(in: nobody)
    }
  }

  private struct Bytes {
    let shortRange, fullRange, mesh, iris, segmenter: [UInt8]

    init() throws {
      shortRange = try InstalledModels.bytes("face_detection_short_range")
      fullRange = try InstalledModels.bytes("face_detection_full_range_sparse")
      mesh = try InstalledModels.bytes("face_landmark")
      iris = try InstalledModels.bytes("iris_landmark")
      segmenter = try InstalledModels.bytes("selfie_segmentation")
    }
  }
}
