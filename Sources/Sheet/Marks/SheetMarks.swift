/// All that is drawn on a sheet beside the photos, in pixels of its picture.
struct SheetMarks: Hashable {
  /// Upright hairlines in whole pixels: cut marks and ruler.
  var bars: [PixelFrame] = []
  var texts: [SheetText] = []
  var strokes: [Stroke] = []

  init(_ layout: SheetLayout) {
    var room = SheetRoom(layout)
    bars = CutMarks.bars(in: room)
    for bar in bars { room.take(bar) }
    texts = Captions.texts(layout.placements, in: &room)
    strokes = RegistrationMarks.strokes(in: &room)
    if let ruler = Ruler(note: layout.total > 1 ? "\(layout.number)/\(layout.total)" : "", in: &room) {
      bars += ruler.bars
      texts.append(ruler.text)
    }
  }

  /// Texts and other lines.
  var allStrokes: [Stroke] { strokes + texts.flatMap(\.strokes) }
}
