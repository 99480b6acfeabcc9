import Foundation
import Measures
import Orders
import PixelViews
import Raster
import Testing

@testable import Sheet

/// Held against poppler: pdfinfo and pdftoppm.
@Suite struct SheetDocumentTests {
  static func document(_ layouts: [SheetLayout], lab: LabProfile) throws -> [UInt8] {
    var document = try SheetDocument(lab)
    for layout in layouts {
      try document.begin(layout)
      for job in layout.jobs {
        if document.has(job, for: layout) {
          try document.place(job)
        } else {
          try document.put(SheetPaintingTests.photo(job, on: layout), for: job)
        }
      }
    }
    return try document.bytes()
  }

  static let labs: [String: LabProfile] = [
    "300 dpi": SampleLab.lab(dpi: 300),
    "254 dpi": SampleLab.lab(dpi: 254),
    "edge to edge": SampleLab.lab(dpi: 300, gutter: 0),
    "A5": SampleLab.lab(SampleLab.paper(148, 210), dpi: 300),
    "borderless": SampleLab.lab(dpi: 320, edge: .borderless, overscan: 1.7),
    "600 dpi": SampleLab.lab(SampleLab.paper(60, 89), dpi: 600),
  ]

  /// At the lab's resolution the pages are the painted sheets.
  @Test(arguments: labs.keys.sorted())
  func aPageRasterisedIsThePaintedSheet(_ name: String) throws {
    let lab = try #require(Self.labs[name])
    let layouts = try SheetLayout.plan(SheetPaintingTests.jobs, lab: lab)
    let pdf = try Self.document(layouts, lab: lab)
    let dpi = "\(Int(lab.resolution.dotsPerInch))"
    let pages = try Tool.run("pdftoppm", ["-r", dpi, "sheet.pdf", "page"], files: ["sheet.pdf": pdf]) { folder, _ in
      try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".ppm") }.sorted()
        .map { try Tool.pnm(Data(contentsOf: folder.appending(path: $0))) }
    }
    #expect(pages.count == layouts.count)
    for (page, layout) in zip(pages, layouts) {
      // poppler rounds a page up to whole pixels, the sheet is rounded to the nearest.
      #expect((0...1).contains(page.width - layout.extent.width))
      #expect((0...1).contains(page.height - layout.extent.height))
      let painted = try SheetPaintingTests.painting(layout).painted().jpeg(lab)
      let sheet = try Picture(decoding: painted, header: PictureHeader(painted)).bitmap()
      // Both lose to JPEG, each in blocks of its own.
      let whole = PixelFrame(x: 0, y: 0, width: sheet.width, height: sheet.height)
      #expect(PictureComparison.meanDifference(of: sheet, from: page, in: whole) < 2.5)
      for job in layout.jobs {
        let photo = try SheetPaintingTests.photo(job, on: layout).jpeg(JPEGOptions(resolution: lab.resolution))
        let upright = try Picture(decoding: photo, header: PictureHeader(photo)).bitmap()
        for placement in layout.placements where placement.job == job && !placement.isTurned {
          let frame = placement.frame
          #expect(PictureComparison.meanDifference(of: upright, from: page, in: frame) < 0.1)
          #expect(PictureComparison.meanDifference(of: upright, from: page, in: frame.moved(x: 1, y: 0)) > 1)
          #expect(PictureComparison.meanDifference(of: upright, from: page, in: frame.moved(x: 0, y: 1)) > 1)
        }
        for placement in layout.placements where placement.job == job && placement.isTurned {
          let difference = PictureComparison.meanDifference(of: upright.turned, from: page, in: placement.frame)
          #expect(difference < 2.5)
        }
      }
      // Bars fill whole pixels: those of the page are inked, and those beside them are not.
      for bar in SheetMarks(layout).bars {
        let ink = Bitmap(width: bar.width, height: bar.height, filledWith: Bitmap.Pixel(repeating: SheetCanvas.ink))
        #expect(PictureComparison.meanDifference(of: ink, from: page, in: bar) < 1)
      }
    }
  }

  @Test func pagesAreAsLargeAsThePaper() throws {
    let lab = SampleLab.lab(SampleLab.paper(210, 297))
    let pdf = try Self.document(SheetLayout.plan([SampleLab.job(35, 45, copies: 40)], lab: lab), lab: lab)
    let said = try Tool.run("pdfinfo", ["-box", "-f", "1", "-l", "2", "sheet.pdf"], files: ["sheet.pdf": pdf]) {
      String(decoding: $1, as: UTF8.self)
    }
    #expect(said.contains("Pages:           2"))
    // 210 mm and 297 mm in points.
    #expect(said.contains("Page    1 size:  595.276 x 841.89 pts (A4)") || said.contains("595.276 x 841.89"))
    #expect(!said.contains("CreationDate"))
  }

  @Test func aPageThatIsCutOffSaysToWhat() throws {
    let lab = SampleLab.lab(SampleLab.paper(100, 150), edge: .borderless, overscan: 2)
    let pdf = try Self.document(SheetLayout.plan([SampleLab.job(35, 45, copies: 4)], lab: lab), lab: lab)
    let said = try Tool.run("pdfinfo", ["-box", "sheet.pdf"], files: ["sheet.pdf": pdf]) {
      String(decoding: $1, as: UTF8.self)
    }
    let trim = try #require(said.split(separator: "\n").first { $0.hasPrefix("TrimBox:") })
    let sides = trim.split(separator: " ").dropFirst().compactMap { Double($0) }
    #expect(sides.count == 4)
    for (side, expected) in zip(sides, [2, 2, 102, 152].map { $0 * 72 / 25.4 }) { #expect(abs(side - expected) < 0.01) }
  }

  @Test func theSameSheetsAreTheSameBytes() throws {
    let lab = SampleLab.lab()
    let layouts = try SheetLayout.plan(SheetPaintingTests.jobs, lab: lab)
    #expect(try Self.document(layouts, lab: lab) == Self.document(layouts, lab: lab))
  }

  @Test func aPhotoOnManyPagesIsEmbeddedOnce() throws {
    let lab = SampleLab.lab()
    let one = try Self.document(SheetLayout.plan([SampleLab.job(35, 45, copies: 8)], lab: lab), lab: lab)
    let four = try Self.document(SheetLayout.plan([SampleLab.job(35, 45, copies: 32)], lab: lab), lab: lab)
    #expect(four.count < one.count + 60_000)
  }

  @Test func aPageWithoutItsPhotosIsRefused() throws {
    let lab = SampleLab.lab()
    let job = SheetPaintingTests.jobs[0]
    let layout = try #require(SheetLayout.plan([job], lab: lab).first)
    #expect(throws: SheetOutputError.photoMissing(job)) {
      var document = try SheetDocument(lab)
      try document.begin(layout)
      _ = try document.bytes()
    }
    #expect(throws: SheetOutputError.photoUnknown(job)) {
      var document = try SheetDocument(lab)
      try document.put(SheetPaintingTests.photo(job, on: layout), for: job)
    }
  }

  /// What libharu refuses comes back as its own code.
  @Test func aFaultOfTheLibraryIsAnError() throws {
    let document = try HaruDocument.begin()
    // HPDF_PAGE_INVALID_SIZE: a side of more than 14,400 points.
    #expect(throws: SheetOutputError.pdf(code: 0x1054, detail: 0)) {
      _ = try document.addPage(width: 20_000, height: 1)
    }
  }
}
