import Measures

/// A cross in a circle at each corner of the paper, to see whether the print is skewed or shifted.
enum RegistrationMarks {
  /// Millimetres from the middle to the end of a cross, and to the circle.
  private static let reach = 1.2
  private static let radius = 0.75
  /// Millimetres of paper between the mark and its edges.
  private static let edge = 0.5

  /// Takes what they cover from `room`.
  static func strokes(in room: inout SheetRoom) -> [Stroke] {
    let size = 2 * room.pixels(reach)
    let edge = room.pixels(edge)
    let trim = room.trim
    var strokes: [Stroke] = []
    for y in [trim.y + edge, trim.maxY - edge - size] {
      for x in [trim.x + edge, trim.maxX - edge - size] {
        let frame = PixelFrame(x: x, y: y, width: size, height: size)
        guard room.isFree(frame) else { continue }
        room.take(frame)
        strokes += mark(in: frame, room: room)
      }
    }
    return strokes
  }

  private static func mark(in frame: PixelFrame, room: SheetRoom) -> [Stroke] {
    let (x, y) = (Double(frame.x) + Double(frame.width) / 2, Double(frame.y) + Double(frame.height) / 2)
    let reach = Double(frame.width) / 2
    let radius = Self.radius * room.resolution.dotsPerMillimetre
    let width = Double(room.hairline)
    func stroke(_ nodes: [(Double, Double)]) -> Stroke {
      Stroke(nodes: nodes.map { Stroke.Node(x: x + $0.0, y: y + $0.1) }, width: width)
    }
    return [
      stroke([(-reach, 0), (reach, 0)]), stroke([(0, -reach), (0, reach)]),
      stroke(circle.map { ($0.0 * radius, $0.1 * radius) }),
    ]
  }

  /// Thirty-two sides are round at this size. Turned step by step, so that it is the same on every machine.
  private static let circle: [(Double, Double)] = {
    let (sine, cosine) = (0.195_090_322_016_128_27, 0.980_785_280_403_230_4)
    var point = (1.0, 0.0)
    return (0...32).map { _ in
      defer { point = (point.0 * cosine - point.1 * sine, point.0 * sine + point.1 * cosine) }
      return point
    }
  }()
}
