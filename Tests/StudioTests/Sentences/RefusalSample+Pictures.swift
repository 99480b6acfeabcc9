import FaceCrop
import Manifest
import Measures
import Orders
import Photo
import Raster
import Sheet

@testable import Studio

extension RefusalSample {
  /// Of what one picture can be refused for.
  static let pictures =
    [
      RefusalSample(PictureFailure.file(.photoFile("a.jpg", .missing, suggestion: "b.jpg"))), .init(.changedMeanwhile),
      .init(PictureFailure.face(.input(expected: 1, found: 2))), .init(.nobody), .init(.severalPeople(2)),
      .init(.noSuchFace(wanted: 3, found: 2)),
    ] + photos.map { RefusalSample(.photo($0)) } + portals.map { RefusalSample(.portal($0, specification: "in-visa")) }

  /// Every error of a photo.
  private static let photos: [PhotoError] =
    [
      .missing, .directory, .symbolicLink, .notARegularFile, .notPermitted, .unreadable(code: 5), .empty,
      .tooManyBytes(200 << 20, most: 128 << 20), .tooManyPixels(width: 20000, height: 10000, most: 100_000_000),
      .sideTooLong(width: 70000, height: 9, most: 65535), .tooSmall(width: 65500, height: 1, least: 64),
      .tooSmall(width: 9, height: 8, least: 64), .truncated(.heic), .broken(.jpeg, detail: "marker 0xd9"),
      .broken(.webp, detail: ""), .unsupported(.tiff, detail: "compression 7"), .outOfMemory,
    ]
    + ([
      .archive, .cameraRaw, .document, .layeredPicture, .markup, .newerPicture, .text, .unknown, .video,
    ] as [FileKind]).map { .notAPicture($0) }

  private static let extent = Extent<Output>(width: 600, height: 750)

  private static let portals: [PortalError] = [
    .emptyBand(least: 20_480, most: 20_050), .aboveCeiling(most: 10_000, nearest: 12_340, extent: extent),
    .belowFloor(least: 20_480, nearest: 10_000, extent: extent), .notAsRendered(meanDifference: 3),
    .rendered(expected: extent, found: Extent(width: 60, height: 75)),
    .emptySizes(
      UploadRule(exact: nil, smallest: nil, largest: nil, minimumKilobytes: nil, maximumKilobytes: nil)),
  ]

  /// Of what an order can be refused for although its pictures are good.
  static let orders =
    [RefusalSample(OrderFailure.file(FileFailure(path: "build/cache/x", reason: "No space left on device")))]
    + plans.map { RefusalSample(OrderFailure.layout($0, paper: "photo-10x15")) }
    + plans.map {
      RefusalSample(
        ReprintProblem.layout(
          $0,
          paper: PaperSize(
            id: "photo-10x15", name: Bilingual(english: "Photo", spanish: "Foto"), size: size,
            margin: Millimetres(3), note: "")))
    }

  static let job = SheetJob(order: OrderNumber("A-1"), item: 2, specification: "es-dni", size: size, copies: -3)

  /// Every error of a plan of sheets.
  private static let plans: [SheetPlanError] = [
    .paperOutOfRange(size), .photoOutOfRange(job), .resolutionOutOfRange(9.5, allowed: 72...2400),
    .gutterOutOfRange(Millimetres(300), allowed: 0...200), .overscanOutOfRange(Millimetres(300), allowed: 0...200),
    .marginOutOfRange(Millimetres(300.5), allowed: 0...200), .marginsEatPaper(margin: Millimetres(30), paper: size),
    .photoLargerThanPaper(job, usable: size), .copiesNotPositive(job), .tooManyPhotos(20_001, limit: 20_000),
  ]
}
