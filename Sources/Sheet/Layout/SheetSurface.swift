import Measures
import Orders

/// The paper as a lab profile has it: checked, in millimetres and in pixels.
struct SheetSurface: Hashable, Sendable {
  /// The paper as it is handed over.
  let size: PrintSize
  let margin: Millimetres
  let gutter: Millimetres
  /// Printed beyond each edge of the paper and cut off; zero unless borderless.
  let overscan: Millimetres
  let resolution: Resolution

  init(lab: LabProfile) throws(SheetPlanError) {
    size = lab.paper.size
    margin = lab.margin ?? lab.paper.margin
    gutter = lab.gutter
    overscan = lab.edge == .borderless ? lab.overscan : .zero
    resolution = lab.resolution
    let limits = SheetPlanLimits.self
    guard limits.paperSide.contains(size.width.value), limits.paperSide.contains(size.height.value) else {
      throw .paperOutOfRange(size)
    }
    guard limits.resolution.contains(resolution.dotsPerInch) else {
      throw .resolutionOutOfRange(resolution.dotsPerInch, allowed: limits.resolution)
    }
    let allowance = limits.allowance
    guard allowance.contains(margin.value) else { throw .marginOutOfRange(margin, allowed: allowance) }
    guard allowance.contains(gutter.value) else { throw .gutterOutOfRange(gutter, allowed: allowance) }
    guard allowance.contains(overscan.value) else { throw .overscanOutOfRange(overscan, allowed: allowance) }
    guard usable.width > .zero, usable.height > .zero else { throw .marginsEatPaper(margin: margin, paper: size) }
  }

  /// What the margins leave.
  var usable: PrintSize {
    PrintSize(width: size.width - margin * 2, height: size.height - margin * 2)
  }

  /// What the picture of the sheet covers: the paper, and the overscan around it.
  var canvas: PrintSize {
    PrintSize(width: size.width + overscan * 2, height: size.height + overscan * 2)
  }

  func check(_ job: SheetJob) throws(SheetPlanError) {
    let limits = SheetPlanLimits.photoSide
    guard limits.contains(job.size.width.value), limits.contains(job.size.height.value) else {
      throw .photoOutOfRange(job)
    }
    if let copies = job.copies, copies <= 0 { throw .copiesNotPositive(job) }
    guard fits(job.size) || fits(job.size.turned) else {
      throw .photoLargerThanPaper(job, usable: usable)
    }
  }

  private func fits(_ photo: PrintSize) -> Bool {
    photo.width.value <= usable.width.value + 1e-6 && photo.height.value <= usable.height.value + 1e-6
  }
}

extension SheetSurface {
  /// The picture of the sheet in whole pixels.
  var pixels: Cell {
    Cell(width: resolution.pixels(canvas.width), height: resolution.pixels(canvas.height))
  }

  /// The paper within the picture of the sheet, each edge rounded once.
  var trim: PixelFrame {
    let edge = resolution.pixels(overscan)
    return PixelFrame(
      x: edge, y: edge, width: resolution.pixels(overscan + size.width) - edge,
      height: resolution.pixels(overscan + size.height) - edge)
  }

  /// How far whole pixels may carry photos into the margin beyond what their millimetres ask.
  private static let tolerance = Millimetres(0.5)

  /// Whether photos that cover so many pixels stay on the paper and, but for the tolerance, within its margins.
  func holds(_ covered: Cell) -> Bool {
    let edge = resolution.pixels(margin)
    let kept = edge - min(edge, resolution.pixels(Self.tolerance))
    return covered.width <= trim.width - 2 * kept && covered.height <= trim.height - 2 * kept
  }
}
