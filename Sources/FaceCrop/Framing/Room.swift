public import Measures

/// By how much the frame reaches beyond the source picture, on each side of the print; zero where it does not.
///
/// Deliberately not Codable: it tells where a face is.
public struct Room: Hashable, Sendable {
  public enum Side: Hashable, Sendable, CaseIterable {
    case top
    case bottom
    case left
    case right
  }

  /// In pixels of the result: less than half of one is no lack, since no pixel's centre lies beyond the source.
  static let tolerance = 0.5

  public var top = Millimetres.zero
  public var bottom = Millimetres.zero
  public var left = Millimetres.zero
  public var right = Millimetres.zero

  public init() {}

  public subscript(side: Side) -> Millimetres {
    get {
      switch side {
      case .top: top
      case .bottom: bottom
      case .left: left
      case .right: right
      }
    }
    set {
      switch side {
      case .top: top = newValue
      case .bottom: bottom = newValue
      case .left: left = newValue
      case .right: right = newValue
      }
    }
  }

  /// The sides on which something is missing.
  public var missing: [Side] { Side.allCases.filter { self[$0] > .zero } }
}

/// One edge of the source picture as the print sees it: how far the frame reaches beyond it.
struct SourceEdge: Sendable {
  let side: Room.Side
  /// Millimetres from the edge out to the frame's farthest corner: linear in the placement.
  let overshoot: LinearForm

  static func all(photo: Extent<Upright>, head: LevelHead, grid: FrameGrid) -> [SourceEdge] {
    let (sine, cosine) = Trigonometry.sineAndCosine(degrees: head.turn)
    let right = Double(photo.width) - head.origin.x
    let below = Double(photo.height) - head.origin.y
    // Outward normals in the upright picture, and how far the edge is from the middle of the eyes.
    let edges = [(-1.0, 0.0, head.origin.x), (1, 0, right), (0, -1, head.origin.y), (0, 1, below)]
    return edges.map { dx, dy, distance in
      let normalX = dx * cosine + dy * sine
      let normalY = dy * cosine - dx * sine
      let corner = max(0, normalX) * grid.width + max(0, normalY) * grid.height
      let side: Room.Side =
        abs(normalY) > abs(normalX) ? (normalY > 0 ? .bottom : .top) : (normalX > 0 ? .right : .left)
      return SourceEdge(
        side: side,
        overshoot: LinearForm(SIMD3(-distance / head.height, -normalX, -normalY), constant: corner))
    }
  }
}
