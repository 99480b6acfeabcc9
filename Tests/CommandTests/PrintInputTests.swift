import Foundation
import Testing

/// What cannot be printed is told before anything is rendered.
@Suite struct PrintInputTests {
  struct Case: Sendable, CustomTestStringConvertible {
    /// In studio.yaml: what to replace, and by what.
    var change: (String, String)?
    var catalogue: String?
    var specs = "generic-35x45"
    var code: Int
    var words: String
    var testDescription: String { words }
  }

  static let cases = [
    Case(
      change: ("paper: photo-4x6-in", "paper: photo-4x6"), code: 65,
      words: "found the paper “photo-4x6”; expected an id of the catalogue. Did you mean photo-4x6-in"),
    Case(change: ("dpi: 300", "dpi: 0"), code: 65, words: "found 0 for dpi; expected 72 to 2400 dpi"),
    Case(change: ("dpi: 300", "dpi: 100000"), code: 65, words: "found 100000 for dpi; expected 72 to 2400 dpi"),
    Case(change: ("gutter_mm: 2", "gutter_mm: -1"), code: 65, words: "found -1 for gutter_mm; expected 0 to 50 mm"),
    Case(
      catalogue: "specifications: [{id: generic-35x45, width_mm: 3.5cm, height_mm: 45}]", code: 65,
      words: "catalogue.yaml:1:48: error: found “3.5cm” for width_mm; expected a number"),
    Case(
      catalogue: "specifications: [{id: generic-35x45, width_mm: 0.035, height_mm: 0.045}]", code: 65,
      words: "found 0.035 for width_mm; expected 8 to 420 mm"),
    Case(
      catalogue: "specifications: [{id: generic-35x45, min_kb: 40, max_kb: 40}]", code: 65,
      words: "found at least 40 kB and at most 40 kB"),
    Case(
      catalogue: "specifications: [{id: generic-35x45, width_mm: 120, height_mm: 160}]", code: 2,
      words: "orders.csv:2:19: order P-1 refused: Found generic-35x45 of 120 x 160 mm for the paper photo-4x6-in; "
        + "expected at most 95.6 x 146.4 mm, which its margins leave."),
    Case(
      catalogue: "specifications: [{id: generic-35x45, width_px: 2000, height_px: 2571, max_kb: 5}]", code: 2,
      words: "orders.csv:2:19: order P-1 refused: portrait-1.jpg: no file can be made that the portal of generic-35x45 "
        + "takes: the ceiling of 5 kB cannot be met: at 2000 x 2571 pixels in the lowest quality the nearest is "),
  ]

  @Test(arguments: cases)
  func isToldBeforeAnythingIsRendered(_ bad: Case) async throws {
    let studio = try await TestStudio()
    try studio.write([ManifestRow(number: "P-1", photo: "portrait-1.jpg", specs: bad.specs)])
    if let (part, other) = bad.change {
      let file = studio.root.appending(path: "studio.yaml")
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(text.contains(part))
      try Data(text.replacing(part, with: other, maxReplacements: 1).utf8).write(to: file)
    }
    if let catalogue = bad.catalogue {
      try Data((catalogue + "\n").utf8).write(to: studio.root.appending(path: "catalogue.yaml"))
    }
    let run = try await studio.render()
    #expect(run.code == bad.code)
    #expect(run.errors.contains(bad.words), "\(run.errors)")
    let made = (try? Tree(studio.prints).files.keys.filter { $0.hasSuffix(".jpg") || $0.hasSuffix(".pdf") }) ?? []
    #expect(made == [])
  }

  @Test func aLabIsMeasuredByItsCalibrationSheet() async throws {
    let studio = try await TestStudio()
    let made = try await studio.run(["papers", "calibrate", "--paper", "iso-a4"])
    #expect(made.code == 0)
    #expect(made.output.hasPrefix("made calibration-iso-a4.jpg: 210 x 297 mm."))
    let file = try Data(contentsOf: studio.root.appending(path: "calibration-iso-a4.jpg"))
    #expect(file.starts(with: [0xFF, 0xD8, 0xFF]))
    let read = try await studio.run(["papers", "calibrate", "--paper", "iso-a4", "--read", "2, 2.0,2,2"])
    // 2 · 210 / 206 and 2 · 297 / 293 mm, on average.
    #expect(read.output == "In studio.yaml, under lab:\n  edge: borderless\n  overscan_mm: 2.03\n")
    for wrong in ["2,2,2", "2,2,2,2,2", "a,2,2,2", "-1,2,2,2", "11,2,2,2"] {
      #expect(try await studio.run(["papers", "calibrate", "--read=\(wrong)"]).code == 64)
    }
    let askew = try await studio.run(["papers", "calibrate", "--read", "1,3,2,2"])
    #expect(askew.errors.hasPrefix("The lab cuts 1 mm off the middle"))
  }
}
