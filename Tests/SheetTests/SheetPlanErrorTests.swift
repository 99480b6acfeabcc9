import Measures
import Orders
import Testing

@testable import Sheet

@Suite struct SheetPlanErrorTests {
  struct Case: Sendable {
    var lab: LabProfile
    var jobs: [SheetJob]
    var error: SheetPlanError
  }

  static let small = SampleLab.job(35, 45, copies: 2)

  static let cases: [Case] = [
    Case(
      lab: SampleLab.lab(), jobs: [small, SampleLab.job(100, 150, copies: 1)],
      error: .photoLargerThanPaper(SampleLab.job(100, 150, copies: 1), usable: SampleLab.size(95.6, 146.4))),
    Case(
      lab: SampleLab.lab(gutter: -1), jobs: [small], error: .gutterOutOfRange(Millimetres(-1), allowed: 0...200)),
    Case(
      lab: SampleLab.lab(margin: -0.5), jobs: [small],
      error: .marginOutOfRange(Millimetres(-0.5), allowed: 0...200)),
    Case(
      lab: SampleLab.lab(edge: .borderless, overscan: -2), jobs: [small],
      error: .overscanOutOfRange(Millimetres(-2), allowed: 0...200)),
    Case(
      lab: SampleLab.lab(margin: 50.8), jobs: [small],
      error: .marginsEatPaper(margin: Millimetres(50.8), paper: SampleLab.size(101.6, 152.4))),
    Case(lab: SampleLab.lab(dpi: 0), jobs: [small], error: .resolutionOutOfRange(0, allowed: 72...2400)),
    Case(lab: SampleLab.lab(dpi: 100_000), jobs: [small], error: .resolutionOutOfRange(100_000, allowed: 72...2400)),
    Case(
      lab: SampleLab.lab(dpi: .infinity), jobs: [small], error: .resolutionOutOfRange(.infinity, allowed: 72...2400)),
    Case(
      lab: SampleLab.lab(), jobs: [SampleLab.job(35, 45, copies: 0)],
      error: .copiesNotPositive(SampleLab.job(35, 45, copies: 0))),
    Case(
      lab: SampleLab.lab(), jobs: [SampleLab.job(35, 0, copies: 1)],
      error: .photoOutOfRange(SampleLab.job(35, 0, copies: 1))),
    Case(
      lab: SampleLab.lab(), jobs: [small, SampleLab.job(35, 45, copies: .max)],
      error: .tooManyPhotos(.max, limit: 20_000)),
    Case(
      lab: SampleLab.lab(SampleLab.paper(0, 150)), jobs: [small], error: .paperOutOfRange(SampleLab.size(0, 150))),
  ]

  @Test(arguments: cases)
  func aPlanThatCannotBeIsRefused(_ sample: Case) {
    #expect(throws: sample.error) { try SheetLayout.plan(sample.jobs, lab: sample.lab) }
  }

  @Test func whatIsNotANumberIsRefused() {
    for lab in [
      SampleLab.lab(dpi: .nan), SampleLab.lab(margin: .nan), SampleLab.lab(gutter: .nan),
      SampleLab.lab(edge: .borderless, overscan: .nan), SampleLab.lab(SampleLab.paper(.nan, 150)),
    ] {
      #expect(throws: SheetPlanError.self) { try SheetLayout.plan([Self.small], lab: lab) }
    }
  }

  @Test func noJobsAreNoSheets() throws {
    #expect(try SheetLayout.plan([], lab: SampleLab.lab()) == [])
  }
}
