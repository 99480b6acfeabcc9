import Measures

/// From the pixels of a sheet to the points of its page: origin at the bottom left corner, y up, 72 to the inch.
struct PageScale {
  let width: Double
  let height: Double
  let pointsPerPixel: Double

  private static let pointsPerMillimetre = 72 / 25.4

  /// A rectangle on a page, from its bottom left corner.
  struct PageBox: Hashable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    func inset(by distance: Double) -> Self {
      PageBox(x: x + distance, y: y + distance, width: width - 2 * distance, height: height - 2 * distance)
    }
  }

  init(_ layout: SheetLayout) {
    width = layout.canvas.width * Self.pointsPerMillimetre
    height = layout.canvas.height * Self.pointsPerMillimetre
    pointsPerPixel = 72 / layout.resolution.dotsPerInch
  }

  /// The paper on the page.
  func trim(_ layout: SheetLayout) -> PageBox {
    let edge = -layout.canvas.x * Self.pointsPerMillimetre
    return PageBox(x: edge, y: edge, width: width - 2 * edge, height: height - 2 * edge)
  }

  func point(_ node: Stroke.Node) -> (x: Double, y: Double) {
    (node.x * pointsPerPixel, height - node.y * pointsPerPixel)
  }

  func box(_ frame: PixelFrame) -> PageBox {
    PageBox(
      x: Double(frame.x) * pointsPerPixel, y: height - Double(frame.maxY) * pointsPerPixel,
      width: Double(frame.width) * pointsPerPixel, height: Double(frame.height) * pointsPerPixel)
  }
}
