import Measures
import Orders

@testable import Sheet

/// Papers, labs and jobs as the tests need them.
enum SampleLab {
  static func paper(_ width: Double, _ height: Double, margin: Double = 3) -> PaperSize {
    PaperSize(
      id: "paper-\(width)x\(height)", name: Bilingual(english: "Paper", spanish: "Papel"),
      size: size(width, height), margin: Millimetres(margin), note: "")
  }

  static let fourR = paper(101.6, 152.4)
  static let a4 = paper(210, 297, margin: 5)

  static func size(_ width: Double, _ height: Double) -> PrintSize {
    PrintSize(width: Millimetres(width), height: Millimetres(height))
  }

  static func lab(
    _ paper: PaperSize = fourR, dpi: Double = 300, edge: LabProfile.Edge = .safe, margin: Double? = 3,
    gutter: Double = 2, overscan: Double = 0
  ) -> LabProfile {
    LabProfile(
      name: "lab", paper: paper, resolution: Resolution(dotsPerInch: dpi), edge: edge,
      margin: margin.map { Millimetres($0) }, gutter: Millimetres(gutter), overscan: Millimetres(overscan),
      jpegQuality: 95)
  }

  static func job(
    _ width: Double, _ height: Double, copies: Int?, order: String = "A-1001", item: Int = 1,
    specification: String = "icao-9303-portrait"
  ) -> SheetJob {
    SheetJob(
      order: OrderNumber(order), item: item, specification: specification, size: size(width, height), copies: copies)
  }
}
