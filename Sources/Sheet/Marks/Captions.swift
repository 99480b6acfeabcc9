import Measures
import Orders

/// Beside each photo whose it is: order number and specification, where a gap or a margin has room for it.
enum Captions {
  /// Heights of a capital in millimetres: one for the whole sheet, that with which most photos have theirs,
  /// and have it below.
  private static let heights = [1.2, 1.05, 0.9]
  /// Millimetres kept free at either end, where the cut marks are.
  private static let inset = 0.5

  /// Takes what they cover from `room`.
  static func texts(_ placements: [SheetLayout.Placement], in room: inout SheetRoom) -> [SheetText] {
    var best: (texts: [SheetText], room: SheetRoom, rank: (Int, Int)) = ([], room, (0, 0))
    for height in heights {
      var left = room
      let found = texts(placements, height: height * room.resolution.dotsPerMillimetre, in: &left)
      let rank = (found.count, found.count { $0.side == .below })
      if rank > best.rank { best = (found.map(\.text), left, rank) }
    }
    room = best.room
    return best.texts
  }

  private static func texts(
    _ placements: [SheetLayout.Placement], height: Double, in room: inout SheetRoom
  ) -> [(text: SheetText, side: Side)] {
    placements.compactMap { placement in
      let found = text(placement, height: height, in: room)
      if let found { room.take(found.text.frame) }
      return found
    }
  }

  private static func text(
    _ placement: SheetLayout.Placement, height: Double, in room: SheetRoom
  ) -> (text: SheetText, side: Side)? {
    for wording in wordings(placement.job) {
      for side in Side.allCases {
        let text = SheetText(wording, height: height, isTurned: side == .left || side == .right)
        for place in side.places(for: text, beside: placement.frame, in: room, inset: room.pixels(inset)) {
          if room.isFree(place.frame) { return (place, side) }
        }
      }
    }
    return nil
  }

  /// From the fullest to the shortest.
  static func wordings(_ job: SheetJob) -> [String] {
    let order = job.item > 1 ? "\(job.order) #\(job.item)" : job.order.text
    return ["\(order)  \(job.specification)", order]
  }

  private enum Side: CaseIterable {
    case below
    case above
    case right
    case left

    /// In the middle of the side, then towards either end; none where the text is longer than the side.
    func places(for text: SheetText, beside photo: PixelFrame, in room: SheetRoom, inset: Int) -> [SheetText] {
      let isAlong = self == .below || self == .above
      let slack = (isAlong ? photo.width - text.frame.width : photo.height - text.frame.height) - 2 * inset
      guard slack >= 0 else { return [] }
      let apart = room.clearance + 1
      return [slack / 2, 0, slack].map { offset in
        switch self {
        case .below: text.moved(toX: photo.x + inset + offset, y: photo.maxY + apart)
        case .above: text.moved(toX: photo.x + inset + offset, y: photo.y - apart - text.frame.height)
        case .right: text.moved(toX: photo.maxX + apart, y: photo.y + inset + offset)
        case .left: text.moved(toX: photo.x - apart - text.frame.width, y: photo.y + inset + offset)
        }
      }
    }
  }
}
