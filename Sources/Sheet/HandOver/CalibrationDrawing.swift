import Measures
import PixelViews

/// The scales, frames and words of a calibration sheet.
struct CalibrationDrawing {
  let extent: Extent<Output>
  let resolution: Resolution
  private var canvas: SheetCanvas

  init(extent: Extent<Output>, resolution: Resolution) {
    self.extent = extent
    self.resolution = resolution
    canvas = SheetCanvas(extent)
  }

  var bitmap: Bitmap { canvas.bitmap }

  private func pixels(_ millimetres: Double) -> Int { resolution.pixels(Millimetres(millimetres)) }
  private var line: Int { max(1, pixels(0.12)) }

  mutating func draw(title: String) {
    for millimetre in stride(from: 0, through: CalibrationSheet.scale, by: 5) { drawFrame(millimetre) }
    for millimetre in 0...CalibrationSheet.scale { drawTicks(millimetre) }
    var text = SheetText(title, height: 2.5 * resolution.dotsPerMillimetre, isTurned: false)
    text = text.moved(toX: (extent.width - text.frame.width) / 2, y: (extent.height - text.frame.height) / 2)
    draw(text)
  }

  /// The tick of one millimetre in the middle of each edge, with its number.
  private mutating func drawTicks(_ millimetre: Int) {
    let (depth, length) = (pixels(Double(millimetre)), pixels(millimetre.isMultiple(of: 5) ? 12 : 8))
    let (middleX, middleY) = (extent.width / 2, extent.height / 2)
    canvas.fill(PixelFrame(x: middleX - length / 2, y: depth, width: length, height: line))
    canvas.fill(PixelFrame(x: middleX - length / 2, y: extent.height - depth - line, width: length, height: line))
    canvas.fill(PixelFrame(x: depth, y: middleY - length / 2, width: line, height: length))
    canvas.fill(PixelFrame(x: extent.width - depth - line, y: middleY - length / 2, width: line, height: length))
    guard millimetre > 0 else { return }
    drawNumber(millimetre, isTurned: false, along: middleX + pixels(7), depth: depth)
    drawNumber(millimetre, isTurned: true, along: middleY - pixels(7), depth: depth)
  }

  /// At both ends of the sheet, staggered so that neighbours do not touch.
  private mutating func drawNumber(_ number: Int, isTurned: Bool, along: Int, depth: Int) {
    let text = SheetText("\(number)", height: 1.1 * resolution.dotsPerMillimetre, isTurned: isTurned)
    let stagger = number.isMultiple(of: 2) ? pixels(3) : 0
    for (isFar, side) in [(false, depth), (true, (isTurned ? extent.width : extent.height) - depth)] {
      let across = (isTurned ? text.frame.width : text.frame.height) / 2
      let centre = side + (isFar ? -line / 2 : line / 2) - across
      draw(
        isTurned
          ? text.moved(toX: centre, y: along - stagger - text.frame.height)
          : text.moved(toX: along + stagger, y: centre))
    }
  }

  /// All around, so that a skewed cut shows.
  private mutating func drawFrame(_ millimetre: Int) {
    let depth = pixels(Double(millimetre))
    let (width, height) = (extent.width - 2 * depth, extent.height - 2 * depth)
    guard width > 0, height > 0 else { return }
    canvas.fill(PixelFrame(x: depth, y: depth, width: width, height: line))
    canvas.fill(PixelFrame(x: depth, y: extent.height - depth - line, width: width, height: line))
    canvas.fill(PixelFrame(x: depth, y: depth, width: line, height: height))
    canvas.fill(PixelFrame(x: extent.width - depth - line, y: depth, width: line, height: height))
  }

  private mutating func draw(_ text: SheetText) {
    canvas.clear(text.frame.grown(by: line))
    for stroke in text.strokes { canvas.draw(stroke) }
  }
}
