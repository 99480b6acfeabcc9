import Measures
import Orders
import Testing

@testable import Sheet

@Suite struct YieldTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var paper: PaperSize
    var width: Double
    var height: Double
    var gutter: Double
    /// By straight cuts: proved the most by `GuillotineFillTests`.
    var straight: Int
    /// By any cuts.
    var free: Int

    var testDescription: String { "\(width)x\(height) on \(paper.id), gutter \(gutter)" }
  }

  /// At 3 mm margin. Other programs give 21 of 35×45 on A4, 8 on 4R.
  static let cases = [
    Case(paper: SampleLab.fourR, width: 35, height: 45, gutter: 2, straight: 8, free: 8),
    Case(paper: SampleLab.fourR, width: 35, height: 45, gutter: 0, straight: 8, free: 8),
    Case(paper: SampleLab.fourR, width: 25, height: 35, gutter: 0, straight: 14, free: 14),
    Case(paper: SampleLab.fourR, width: 40, height: 50, gutter: 2, straight: 5, free: 6),
    Case(paper: SampleLab.fourR, width: 50.8, height: 50.8, gutter: 0, straight: 2, free: 2),
    Case(paper: SampleLab.a4, width: 35, height: 45, gutter: 2, straight: 32, free: 34),
    Case(paper: SampleLab.a4, width: 35, height: 45, gutter: 0, straight: 34, free: 35),
    Case(paper: SampleLab.a4, width: 25, height: 35, gutter: 2, straight: 57, free: 58),
    Case(paper: SampleLab.a4, width: 25, height: 35, gutter: 0, straight: 66, free: 66),
    Case(paper: SampleLab.a4, width: 26, height: 32, gutter: 2, straight: 62, free: 62),
    Case(paper: SampleLab.a4, width: 26, height: 32, gutter: 0, straight: 69, free: 69),
  ]

  @Test(arguments: cases, [254.0, 300, 320, 600])
  func aFilledSheetHoldsAsManyAsStraightCutsCanFree(_ sample: Case, dpi: Double) throws {
    let lab = SampleLab.lab(sample.paper, dpi: dpi, gutter: sample.gutter)
    let sheets = try SheetLayout.plan([SampleLab.job(sample.width, sample.height, copies: nil)], lab: lab)
    #expect(sheets.map(\.placements.count) == [sample.straight])
    #expect(sheets.map(\.isGuillotine) == [true])
  }

  @Test(arguments: cases)
  func aKnifeMayFreeMore(_ sample: Case) throws {
    let lab = SampleLab.lab(sample.paper, gutter: sample.gutter)
    let job = SampleLab.job(sample.width, sample.height, copies: nil)
    let sheets = try SheetLayout.plan([job], lab: lab, cutting: .free)
    #expect(sheets.map(\.placements.count) == [sample.free])
    #expect(sheets.map(\.isGuillotine) == [sample.free == sample.straight])
  }

  /// Four photos of 50 mm are 200 mm, which is what A4 leaves at 5 mm margin; in pixels of 300 dpi they are two more.
  @Test(arguments: [254.0, 300, 320, 600])
  func photosThatFitByTheirMillimetresFitAtEveryResolution(dpi: Double) throws {
    let lab = SampleLab.lab(SampleLab.a4, dpi: dpi, margin: 5, gutter: 0)
    let sheets = try SheetLayout.plan([SampleLab.job(50, 50, copies: nil)], lab: lab)
    #expect(sheets.map(\.placements.count) == [20])
  }

  @Test func copiesGoOnAsManySheetsAsTheyNeed() throws {
    let sheets = try SheetLayout.plan([SampleLab.job(35, 45, copies: 19)], lab: SampleLab.lab())
    #expect(sheets.map(\.placements.count) == [8, 8, 3])
    #expect(sheets.map(\.number) == [1, 2, 3])
    #expect(sheets.map(\.total) == [3, 3, 3])
    #expect(sheets.flatMap { $0.placements.map(\.copy) } == Array(1...19))
  }

  @Test func fewCopiesStandUprightInPlainRows() throws {
    let sheets = try SheetLayout.plan([SampleLab.job(35, 45, copies: 4)], lab: SampleLab.lab())
    let frames = sheets[0].placements.map(\.frame)
    #expect(sheets[0].placements.allSatisfy { !$0.isTurned })
    #expect(Set(frames.map(\.x)).count == 2)
    #expect(Set(frames.map(\.y)).count == 2)
  }
}
