import Foundation
import Measures
import Orders
import PixelViews
import Raster
import Testing

@testable import Sheet

@Suite struct SheetPaintingTests {
  static let jobs = [
    SampleLab.job(35, 45, copies: 4, order: "A-1001", specification: "es-dni"),
    SampleLab.job(40, 50, copies: 2, order: "A-1002", specification: "hk-passport"),
    SampleLab.job(26, 32, copies: 3, order: "A-1003", specification: "cn-id-card"),
  ]

  static func photo(_ job: SheetJob, on layout: SheetLayout, noise: Int = 4) -> Bitmap {
    TestPicture.portrait(
      layout.photoExtent(job), seed: job.order.text.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) }, noise: noise)
  }

  static func painting(_ layout: SheetLayout, noise: Int = 4) throws -> SheetPainting {
    var painting = try SheetPainting(layout)
    for job in layout.jobs { try painting.put(photo(job, on: layout, noise: noise), for: job) }
    return painting
  }

  @Test(arguments: [254.0, 300, 320])
  func everyPhotoStandsOnTheSheetUntouched(dpi: Double) throws {
    let jobs = Self.jobs + [SampleLab.job(25, 35, copies: 14)]
    let layouts = try SheetLayout.plan(jobs, lab: SampleLab.lab(dpi: dpi, gutter: 0))
    #expect(layouts.flatMap(\.placements).contains { $0.isTurned })
    for layout in layouts {
      let sheet = try Self.painting(layout).painted().bitmap
      #expect(sheet.width == layout.extent.width && sheet.height == layout.extent.height)
      for placement in layout.placements {
        let photo = Self.photo(placement.job, on: layout)
        let part = TestPicture.part(sheet, placement.frame)
        #expect(part.pixels == (placement.isTurned ? photo.turned : photo).pixels)
      }
    }
  }

  @Test func aPhotoTurnsClockwise() {
    let (a, b, c) = (Bitmap.Pixel(1, 0, 0, 255), Bitmap.Pixel(2, 0, 0, 255), Bitmap.Pixel(3, 0, 0, 255))
    let photo = Bitmap(width: 2, height: 3, pixels: [a, b, c, a, b, c])
    #expect(photo.turned.pixels == [b, c, a, c, a, b])
    #expect(photo.turned.width == 3)
  }

  @Test(arguments: [254.0, 300, 600])
  func theFileIsAJPEGAsLabsWantIt(dpi: Double) throws {
    let lab = SampleLab.lab(SampleLab.paper(89, 127), dpi: dpi)
    let layout = try #require(SheetLayout.plan([Self.jobs[0]], lab: lab).first)
    let bytes = try Self.painting(layout).painted().jpeg(lab)
    let header = try PictureHeader(bytes)
    #expect(header.extent == Extent(width: layout.extent.width, height: layout.extent.height))
    #expect(header.profile != nil)
    #expect(header.exif == nil)
    #expect(header.jpegQuality == 95)
    // JFIF's density, in dots to the inch.
    #expect(
      Array(bytes[13..<18]) == [
        1, UInt8(Int(dpi) >> 8), UInt8(Int(dpi) & 255), UInt8(Int(dpi) >> 8), UInt8(Int(dpi) & 255),
      ])
    // The frame's three components, each sampled 1×1.
    let frame = try #require(bytes.indices.first { bytes[$0] == 0xFF && bytes[$0 + 1] == 0xC0 })
    #expect([10, 13, 16].map { bytes[frame + $0 + 1] } == [0x11, 0x11, 0x11])
  }

  @Test func theSameSheetIsTheSameBytes() throws {
    let layout = try #require(SheetLayout.plan(Self.jobs, lab: SampleLab.lab()).first)
    #expect(
      try Self.painting(layout).painted().jpeg(SampleLab.lab()) == Self.painting(layout).painted().jpeg(SampleLab.lab())
    )
  }

  @Test func aPhotoThatDoesNotBelongIsRefused() throws {
    let layout = try #require(SheetLayout.plan([Self.jobs[0]], lab: SampleLab.lab()).first)
    let job = Self.jobs[0]
    let small = TestPicture.portrait(Extent(width: 412, height: 531))
    #expect(throws: SheetOutputError.photoMissing(job)) { try SheetPainting(layout).painted() }
    #expect(throws: SheetOutputError.photoUnknown(Self.jobs[1])) {
      var painting = try SheetPainting(layout)
      try painting.put(small, for: Self.jobs[1])
    }
    #expect(
      throws: SheetOutputError.photoSize(
        job, expected: Extent(width: 413, height: 531), found: Extent(width: 412, height: 531))
    ) {
      var painting = try SheetPainting(layout)
      try painting.put(small, for: job)
    }
  }

  @Test func aSheetBeyondMemoryIsRefused() throws {
    let lab = SampleLab.lab(SampleLab.a4, dpi: 2400)
    let layout = try #require(SheetLayout.plan([Self.jobs[0]], lab: lab).first)
    let error = SheetOutputError.sheetTooLarge(layout.extent, mostPixels: 150_000_000)
    #expect(throws: error) { _ = try SheetPainting(layout) }
  }
}
