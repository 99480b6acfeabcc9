/// Hairlines that prolong the edges of the photos into the gaps and margins. None touches a photo.
enum CutMarks {
  /// Millimetres in a margin: long enough to lay a ruler to, short enough to leave room for the rest.
  private static let longest = 2.5
  private static let shortest = 0.8
  private static let roomForOthers = 2.4

  static func bars(in room: SheetRoom) -> [PixelFrame] {
    var bars: Set<PixelFrame> = []
    for photo in room.photos {
      bars.formUnion(vertical(photo, photos: room.photos, trim: room.trim, room: room))
      let turned = vertical(
        photo.transposed, photos: room.photos.map(\.transposed), trim: room.trim.transposed, room: room)
      bars.formUnion(turned.map(\.transposed))
    }
    return bars.sorted { ($0.y, $0.x, $0.height, $0.width) < ($1.y, $1.x, $1.height, $1.width) }
  }

  /// Above and below `photo`, along its left and its right edge, each just outside of it.
  private static func vertical(
    _ photo: PixelFrame, photos: [PixelFrame], trim: PixelFrame, room: SheetRoom
  ) -> [PixelFrame] {
    [photo.x - room.hairline, photo.maxX].flatMap { x in
      let column = photos.filter { $0.x - room.clearance < x + room.hairline && x < $0.maxX + room.clearance }
      let above = column.map(\.maxY).filter { $0 <= photo.y }.max()
      let below = column.map(\.y).filter { $0 >= photo.maxY }.min()
      let top = span(from: photo.y, to: above, edge: trim.y, room: room)
      let bottom = span(from: -photo.maxY, to: below.map { -$0 }, edge: -trim.maxY, room: room)
      return [
        PixelFrame(x: x, y: photo.y - room.clearance - top, width: room.hairline, height: top),
        PixelFrame(x: x, y: photo.maxY + room.clearance, width: room.hairline, height: bottom),
      ]
    }
    .filter { bar in
      bar.height >= max(2, room.pixels(0.15)) && trim.contains(bar)
        && !photos.contains { $0.grown(by: room.clearance).intersects(bar) }
    }
  }

  /// How long a mark may be that goes from `start` down to lower coordinates: up to the next photo, or into the
  /// margin.
  private static func span(from start: Int, to photo: Int?, edge: Int, room: SheetRoom) -> Int {
    let longest = room.pixels(Self.longest)
    if let photo { return min(longest, start - photo - 2 * room.clearance) }
    let margin = start - edge - room.clearance
    return min(longest, margin, max(room.pixels(shortest), margin - room.pixels(roomForOthers)))
  }
}
