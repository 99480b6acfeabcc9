import Measures
import Orders

/// Beside each photo whose it is: order number and specification, where a gap or a margin has room for it.
enum Captions {
  /// Heights of a capital in millimetres: one for the whole sheet, that with which most photos have theirs.
  private static let heights = [1.2, 1.05, 0.9]
  /// Millimetres kept free at either end, where the cut marks are.
  private static let inset = 0.5

  /// Takes what they cover from `room`.
  static func texts(_ placements: [SheetLayout.Placement], in room: inout SheetRoom) -> [SheetText] {
    var best: (texts: [SheetText], room: SheetRoom)?
    for height in heights {
      var left = room
      let texts = texts(placements, height: height * room.resolution.dotsPerMillimetre, in: &left)
      if texts.count > best?.texts.count ?? 0 { best = (texts, left) }
    }
    guard let best else { return [] }
    room = best.room
    return best.texts
  }

  private static func texts(
    _ placements: [SheetLayout.Placement], height: Double, in room: inout SheetRoom
  ) -> [SheetText] {
    var texts: [SheetText] = []
    for placement in placements {
      guard let text = text(placement, height: height, in: room) else { continue }
      room.take(text.frame)
      texts.append(text)
    }
    return texts
  }

  private static func text(_ placement: SheetLayout.Placement, height: Double, in room: SheetRoom) -> SheetText? {
    for wording in wordings(placement.job) {
      for side in Side.allCases {
        let text = side.put(
          SheetText(wording, height: height, isTurned: side == .left || side == .right), beside: placement.frame,
          clearance: room.clearance)
        if side.fits(text, beside: placement.frame, inset: room.pixels(inset)), room.isFree(text.frame) {
          return text
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

    func put(_ text: SheetText, beside photo: PixelFrame, clearance: Int) -> SheetText {
      let x = photo.x + (photo.width - text.frame.width) / 2
      let y = photo.y + (photo.height - text.frame.height) / 2
      let apart = clearance + 1
      return switch self {
      case .below: text.moved(toX: x, y: photo.maxY + apart)
      case .above: text.moved(toX: x, y: photo.y - apart - text.frame.height)
      case .right: text.moved(toX: photo.maxX + apart, y: y)
      case .left: text.moved(toX: photo.x - apart - text.frame.width, y: y)
      }
    }

    func fits(_ text: SheetText, beside photo: PixelFrame, inset: Int) -> Bool {
      switch self {
      case .below, .above: text.frame.width + 2 * inset <= photo.width
      case .right, .left: text.frame.height + 2 * inset <= photo.height
      }
    }
  }
}
