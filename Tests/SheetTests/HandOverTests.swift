import Measures
import Orders
import PixelViews
import Testing

@testable import Sheet

@Suite struct HandOverTests {
  @Test func aCutListHasARowForEachPrint() throws {
    let jobs = [
      SampleLab.job(35, 45, copies: 1, order: "A,1", specification: "es-dni"),
      SampleLab.job(35, 45, copies: 1, order: "=B\"2", item: 2, specification: "us-visa"),
    ]
    let layouts = try SheetLayout.plan(jobs, lab: SampleLab.lab(dpi: 254))
    var list = CutList()
    for layout in layouts { list.add(layout, file: "4r/sheet.jpg") }
    #expect(
      list.csv == """
        file,paper,order,picture,specification,copy,x_mm,y_mm,width_mm,height_mm,turned\r
        4r/sheet.jpg,paper-101.6x152.4,"'=B""2",2,us-visa,1,14.80,53.70,35.00,45.00,no\r
        4r/sheet.jpg,paper-101.6x152.4,"A,1",1,es-dni,1,51.80,53.70,35.00,45.00,no\r

        """)
  }

  @Test(arguments: [(0.0, "0.00"), (12.345, "12.35"), (-1.5, "-1.50"), (0.004, "0.00"), (35, "35.00")])
  func millimetresHaveTwoDecimals(_ length: Double, _ text: String) {
    #expect(CutList.millimetres(length) == text)
  }

  @Test func theLabIsToldItsPapersAndCounts() throws {
    let (small, large) = (SampleLab.lab(SampleLab.paper(89, 127)), SampleLab.lab())
    let layouts =
      try SheetLayout.plan([SampleLab.job(35, 45, copies: 9)], lab: large)
      + SheetLayout.plan([SampleLab.job(35, 45, copies: 1)], lab: small)
    var handOver = LabHandOver(lab: large)
    for layout in layouts { handOver.add(layout) }
    #expect(handOver.totals.map(\.sheets) == [2, 1])
    #expect(handOver.totals.map(\.photos) == [9, 1])
    #expect(
      handOver.text(.english) == """
        ID photo sheets to print

        - paper-101.6x152.4/  Paper, 101.6 x 152.4 mm: 2 sheets, 9 photos
        - paper-89.0x127.0/  Paper, 89 x 127 mm: 1 sheet, 1 photo

        In all: 3 sheets, 10 photos.

        Each folder is one paper. Print each JPEG once that cut-list.csv names: it is one sheet. What else lies in the folders was delivered before. PDF files show the same sheets: print the one or the other.
        Print at 100 %: not fitted to the page, not enlarged.
        The pictures have 300 dpi.
        Print with white margins, without enlarging to the edge of the paper.
        Colours are sRGB. Switch off automatic corrections of colour, contrast and red eyes.
        The ruler in the margin must measure 50 mm on the print.

        """)
    #expect(
      handOver.text(.spanish).split(separator: "\n").count == handOver.text(.english).split(separator: "\n").count)
    #expect(
      layouts.map(LabHandOver.fileStem) == [
        "paper-101.6x152.4_001-of-002", "paper-101.6x152.4_002-of-002", "paper-89.0x127.0_001-of-001",
      ])
  }

  @Test func theReadingsOfACalibrationSheetGiveTheOverscan() {
    // Cut off 2 mm of a picture enlarged to 104 × 154: 2 · 100 / 104 and 2 · 150 / 154 are read.
    let (across, down) = (Millimetres(200 / 104), Millimetres(300 / 154))
    let overscan = CalibrationSheet.overscan(
      left: across, right: across, top: down, bottom: down, on: SampleLab.size(100, 150))
    #expect(abs(overscan.value - 2) < 1e-9)
  }

  @Test(arguments: [254.0, 300, 600])
  func theScalesOfACalibrationSheetBeginAtTheEdges(dpi: Double) throws {
    let lab = SampleLab.lab(dpi: dpi)
    let sheet = try CalibrationSheet.picture(lab)
    #expect(sheet.width == lab.resolution.pixels(Millimetres(101.6)))
    #expect(sheet.height == lab.resolution.pixels(Millimetres(152.4)))
    let line = max(1, lab.resolution.pixels(Millimetres(0.12)))
    for millimetre in 0...10 {
      let depth = lab.resolution.pixels(Millimetres(Double(millimetre)))
      for x in [depth, depth + line - 1, sheet.width - 1 - depth, sheet.width - depth - line] {
        #expect(sheet[x, sheet.height / 2].x == SheetCanvas.ink)
      }
      for y in [depth, depth + line - 1, sheet.height - 1 - depth, sheet.height - depth - line] {
        #expect(sheet[sheet.width / 2, y].x == SheetCanvas.ink)
      }
    }
  }
}
