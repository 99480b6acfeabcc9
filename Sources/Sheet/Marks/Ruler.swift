import Measures

/// Fifty millimetres with a tick at each, to lay a rule on the print and see whether it came out at its size.
struct Ruler {
  static let length = 50
  /// Millimetres of a tick at each, each fifth and each tenth millimetre.
  private static let ticks = (0.7, 1.1, 1.5)
  /// Millimetres from the edge of the paper.
  private static let edge = 0.5
  private static let textHeight = 1.1

  private(set) var bars: [PixelFrame] = []
  private(set) var text: SheetText

  /// In the first margin that has room for it, which is taken from `room`; nil where none has.
  init?(note: String, in room: inout SheetRoom) {
    for (isTurned, atEnd) in [(false, false), (true, false), (true, true), (false, true)] {
      guard let ruler = Ruler(note: note, isTurned: isTurned, atEnd: atEnd, in: room) else { continue }
      self = ruler
      for frame in ruler.frames { room.take(frame) }
      return
    }
    return nil
  }

  /// Along the top or, `isTurned`, the left edge of the paper; `atEnd`, along the edge across from it.
  private init?(note: String, isTurned: Bool, atEnd: Bool, in room: SheetRoom) {
    let trim = isTurned ? room.trim.transposed : room.trim
    let (edge, tallest) = (room.pixels(Self.edge), room.pixels(Self.ticks.2))
    let caption = "50 mm" + (note.isEmpty ? "" : "   " + note)
    var text = SheetText(
      caption, height: Self.textHeight * room.resolution.dotsPerMillimetre, isTurned: isTurned)
    let textLength = isTurned ? text.frame.height : text.frame.width
    let length = room.pixels(Double(Self.length)) + room.hairline
    let gap = room.pixels(1.2)
    let start = trim.x + (trim.width - length - gap - textLength) / 2
    let base = atEnd ? trim.maxY - edge : trim.y + edge
    var bars = [PixelFrame(x: start, y: atEnd ? base - room.hairline : base, width: length, height: room.hairline)]
    for millimetre in 0...Self.length {
      let height = room.pixels(
        millimetre.isMultiple(of: 10) ? Self.ticks.2 : millimetre.isMultiple(of: 5) ? Self.ticks.1 : Self.ticks.0)
      bars.append(
        PixelFrame(
          x: start + room.pixels(Double(millimetre)), y: atEnd ? base - height : base, width: room.hairline,
          height: height))
    }
    let textStart = start + length + gap
    let textTop = atEnd ? base - tallest : base
    // A turned text reads upwards: it ends where the ruler begins.
    text =
      isTurned
      ? text.moved(toX: textTop, y: start - gap - textLength) : text.moved(toX: textStart, y: textTop)
    self.bars = isTurned ? bars.map(\.transposed) : bars
    self.text = text
    guard frames.allSatisfy(room.isFree) else { return nil }
  }

  /// What the ruler and its text cover.
  private var frames: [PixelFrame] {
    guard let first = bars.first else { return [text.frame] }
    let outline = bars.dropFirst().reduce(first) { outline, bar in
      let (x, y) = (min(outline.x, bar.x), min(outline.y, bar.y))
      return PixelFrame(
        x: x, y: y, width: max(outline.maxX, bar.maxX) - x, height: max(outline.maxY, bar.maxY) - y)
    }
    return [outline, text.frame]
  }
}
