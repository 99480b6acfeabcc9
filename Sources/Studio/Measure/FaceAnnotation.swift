public import FaceCrop
import Measures
public import Photo
import PixelViews
public import Raster

/// A picture with what was seen in it drawn on: eyes, chin, both crowns, the head's axis, and the frame with the bands
/// in which the rule wants eyes and crown. Made only where the operator asks for it.
public struct FaceAnnotation: Sendable {
  private var canvas: Canvas
  private let toCanvas: Transform<Upright, Output>

  /// The longer side of the drawing, at most.
  private static let longestSide = 1600.0
  private static let green = Bitmap.Pixel(20, 200, 80, 255)
  private static let red = Bitmap.Pixel(235, 40, 40, 255)
  private static let blue = Bitmap.Pixel(40, 110, 250, 255)
  private static let yellow = Bitmap.Pixel(250, 200, 0, 255)

  /// - Parameter framing: of the one face that is drawn; nil draws no frame.
  public init(_ photo: borrowing UprightPhoto, faces: [Face], framing: Framing?) {
    let scale = min(1, Self.longestSide / Double(photo.extent.longSide))
    toCanvas = Transform(a: scale, b: 0, c: 0, d: scale, tx: 0, ty: 0)
    let extent = Extent<Output>(
      width: max(1, Int(Double(photo.extent.width) * scale)), height: max(1, Int(Double(photo.extent.height) * scale)))
    canvas = Canvas(photo.resampled(by: toCanvas, to: extent))
    if let framing { draw(framing) }
    for face in faces { draw(face) }
  }

  /// As a PNG.
  public func png() throws(RasterError) -> [UInt8] { try canvas.bitmap.png() }

  private mutating func draw(_ face: Face) {
    line(from: face.chin.point, to: face.crownSkull.point, Self.blue)
    line(from: face.leftEye.point, to: face.rightEye.point, Self.blue)
    for (place, colour) in [
      (face.leftEye, Self.green), (face.rightEye, Self.green), (face.chin, Self.green), (face.crownSkull, Self.red),
      (face.crownHair, Self.yellow), (face.cheekLeft, Self.green), (face.cheekRight, Self.green),
    ] { mark(place, colour) }
  }

  /// The frame, and across it the edges of the bands: the eyes' in blue, the crown's in red.
  private mutating func draw(_ framing: Framing) {
    guard let back = framing.transform.inverse else { return }
    let (width, height) = (Double(framing.extent.width), Double(framing.extent.height))
    let corners = [(0.0, 0.0), (width, 0.0), (width, height), (0.0, height)].map { back.apply(Point(x: $0.0, y: $0.1)) }
    for (index, corner) in corners.enumerated() { line(from: corner, to: corners[(index + 1) % 4], Self.green) }
    let perMillimetre = framing.resolution.dotsPerMillimetre
    for interval in framing.intervals where interval.standing == .stated {
      let bounds = [interval.range.minimum, interval.range.maximum].compactMap { $0?.value }
      for bound in bounds {
        guard let y = depth(of: bound * perMillimetre, interval, framing) else { continue }
        let colour = interval.measure == .eyeLine ? Self.blue : Self.red
        line(from: back.apply(Point(x: 0, y: y)), to: back.apply(Point(x: width, y: y)), colour)
      }
    }
  }

  /// How far down the frame a bound of a vertical measure lies; nil for the others.
  private func depth(of length: Double, _ interval: FramedInterval, _ framing: Framing) -> Double? {
    let frame = Double(framing.extent.height)
    let perMillimetre = framing.resolution.dotsPerMillimetre
    let belowChin =
      framing.intervals.first { $0.measure == .belowChin }.map { $0.measured.value * perMillimetre }
    return switch interval.measure {
    case .eyeLine: frame - length
    case .topToSkull, .topToHair: length
    case .chinToSkull: chinHeight(framing).map { $0 - length }
    case .chinToHair: chinHeight(framing).map { $0 - length }
    case .belowChin: belowChin.map { _ in frame - length }
    case .chinToHairline, .faceWidth, .centring: nil
    }
  }

  /// Of the chin, from the frame's top edge: the hair's margin and the head's height together.
  private func chinHeight(_ framing: Framing) -> Double? {
    let higher = max(framing.headHair.value, framing.headSkull.value)
    return (framing.hairMargin.value + higher) * framing.resolution.dotsPerMillimetre
  }

  private mutating func mark(_ place: Located, _ colour: Bitmap.Pixel) {
    let point = toCanvas.apply(place.point)
    guard let x = Int(exactly: point.x.rounded()), let y = Int(exactly: point.y.rounded()) else { return }
    canvas.fill(x: x - 7, y: y - 1, width: 15, height: 3, with: colour)
    canvas.fill(x: x - 1, y: y - 7, width: 3, height: 15, with: colour)
  }

  private mutating func line(from start: Point<Upright>, to end: Point<Upright>, _ colour: Bitmap.Pixel) {
    let (first, last) = (toCanvas.apply(start), toCanvas.apply(end))
    let length = first.distance(to: last)
    guard length.isFinite, length < 1e5 else { return }
    let steps = max(1, Int(length))
    for step in 0...steps {
      let place = first.moved(towards: last, by: Double(step) / Double(steps))
      canvas.fill(x: Int(place.x.rounded()) - 1, y: Int(place.y.rounded()) - 1, width: 2, height: 2, with: colour)
    }
  }
}
