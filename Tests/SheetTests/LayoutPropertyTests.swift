import Measures
import Orders
import Testing

@testable import Sheet

@Suite struct LayoutPropertyTests {
  static let resolutions = [254.0, 300, 320, 600]

  /// A lab and jobs that fit its paper, drawn from `seed`.
  static func draw(seed: UInt64, dpi: Double) -> (lab: LabProfile, jobs: [SheetJob]) {
    var generator = SplitMix64(state: seed)
    func tenths(_ range: ClosedRange<Int>) -> Double { Double(Int.random(in: range, using: &generator)) / 10 }
    let paper = SampleLab.paper(tenths(890...2200), tenths(1190...3100))
    let gutters = [0, 0, 0.5, 1, 2, tenths(0...50)]
    let lab = SampleLab.lab(
      paper, dpi: dpi, edge: seed % 3 == 0 ? .borderless : .safe, margin: seed % 5 == 0 ? 0 : tenths(0...60),
      gutter: gutters.randomElement(using: &generator) ?? 0, overscan: tenths(0...40))
    let count = Int.random(in: 1...5, using: &generator)
    let jobs = (0..<count).map { index in
      SampleLab.job(
        tenths(200...600), tenths(200...600), copies: Int.random(in: 1...9, using: &generator),
        order: "A-\(Int.random(in: 1000...1003, using: &generator))", item: index + 1)
    }
    return (lab, jobs)
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>, resolutions)
  func everyPhotoIsWholeOnItsPlaceAndInItsSize(seed: UInt64, dpi: Double) throws {
    let (lab, jobs) = Self.draw(seed: seed, dpi: dpi)
    let sheets = try SheetLayout.plan(jobs, lab: lab)
    let dots = lab.resolution.dotsPerMillimetre
    let gutter = lab.resolution.pixels(lab.gutter)
    let margin = (lab.margin ?? .zero).value
    for sheet in sheets {
      #expect(Double(sheet.extent.width) == (sheet.canvas.width * dots).rounded())
      #expect(Double(sheet.extent.height) == (sheet.canvas.height * dots).rounded())
      for (index, placement) in sheet.placements.enumerated() {
        let (box, frame) = (placement.box, placement.frame)
        let size = placement.isTurned ? placement.job.size.turned : placement.job.size
        #expect(frame.width == lab.resolution.pixels(size.width))
        #expect(frame.height == lab.resolution.pixels(size.height))
        #expect(abs(box.width - size.width.value) + abs(box.height - size.height.value) < 1e-9)
        for (pixel, length) in [
          (frame.x, box.x - sheet.canvas.x), (frame.maxX, box.maxX - sheet.canvas.x),
          (frame.y, box.y - sheet.canvas.y), (frame.maxY, box.maxY - sheet.canvas.y),
        ] {
          #expect(abs(Double(pixel) - length * dots) <= 0.5)
        }
        #expect(sheet.trim.contains(frame))
        // A pixel for the rounding of the photo; half a millimetre where rounding adds up over a full row.
        let kept = margin - min(margin, 0.5) - 1 / dots
        #expect(box.x >= kept && box.y >= kept)
        #expect(box.maxX <= sheet.size.width.value - kept && box.maxY <= sheet.size.height.value - kept)
        for other in sheet.placements[(index + 1)...] {
          let apart = max(
            other.frame.x - frame.maxX, frame.x - other.frame.maxX, other.frame.y - frame.maxY,
            frame.y - other.frame.maxY)
          #expect(apart >= gutter)
        }
      }
    }
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func everyCopyIsPrintedOnce(seed: UInt64) throws {
    let (lab, jobs) = Self.draw(seed: seed, dpi: 300)
    var printed: [SheetJob: [Int]] = [:]
    for placement in try SheetLayout.plan(jobs, lab: lab).flatMap(\.placements) {
      printed[placement.job, default: []].append(placement.copy)
    }
    let wanted = Dictionary(uniqueKeysWithValues: jobs.map { ($0, Array(1...($0.copies ?? 0))) })
    #expect(printed.mapValues { $0.sorted() } == wanted)
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func straightCutsFreeEveryPhoto(seed: UInt64) throws {
    let (lab, jobs) = Self.draw(seed: seed, dpi: 300)
    for sheet in try SheetLayout.plan(jobs, lab: lab) {
      #expect(sheet.isGuillotine)
      #expect(Self.areFreed(sheet.placements.map(\.frame)))
    }
  }

  /// Whether some line parts the frames without touching one, and so on with either part.
  static func areFreed(_ frames: [PixelFrame]) -> Bool {
    guard frames.count > 1 else { return true }
    for transposed in [false, true] {
      let turned = transposed ? frames.map(\.transposed) : frames
      for cut in Set(turned.map(\.maxX)) {
        let before = turned.filter { $0.maxX <= cut }
        let after = turned.filter { $0.x >= cut }
        if before.count + after.count == turned.count, !before.isEmpty, !after.isEmpty {
          // One that works is as good as any other: a cut never hinders another.
          return areFreed(before) && areFreed(after)
        }
      }
    }
    return false
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func theOrderOfTheJobsDoesNotMatter(seed: UInt64) throws {
    let (lab, jobs) = Self.draw(seed: seed, dpi: 300)
    #expect(try SheetLayout.plan(jobs, lab: lab) == SheetLayout.plan(jobs.reversed(), lab: lab))
  }
}
