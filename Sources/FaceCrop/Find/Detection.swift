import Measures

/// A face that a detector saw, in the unit square of what it looked at: 0 is its left or top edge, 1 the other.
struct Detection: Sendable {
  /// 0 to 1.
  var score: Float
  /// The box's left, top, right and bottom, then x and y of six points: right eye, left eye, nose, mouth, right ear,
  /// left ear.
  var values: SIMD16<Float>

  static let rightEye = 4
  static let leftEye = 6

  var left: Float { values[0] }
  var top: Float { values[1] }
  var right: Float { values[2] }
  var bottom: Float { values[3] }
  var area: Float { max(0, right - left) * max(0, bottom - top) }

  func point(_ index: Int, of side: Int) -> Point<Patch> {
    Point(x: Double(values[index]) * Double(side), y: Double(values[index + 1]) * Double(side))
  }

  /// The area that both share, over the area of both together.
  func overlap(_ other: Self) -> Float {
    let width = min(right, other.right) - max(left, other.left)
    let height = min(bottom, other.bottom) - max(top, other.top)
    guard width > 0, height > 0 else { return 0 }
    let shared = width * height
    return shared / (area + other.area - shared)
  }

  func isSameFace(as other: Self) -> Bool { overlap(other) > Self.sameOverlap }

  private static let sameOverlap: Float = 0.3
}

extension [Detection] {
  /// Each face once: of those that are the same the mean, weighted by score, with the best score.
  ///
  /// This is the "weighted" suppression of the published BlazeFace (Bazarevsky et al. 2019, section 3.3), which trembles
  /// less than taking the best box alone.
  func suppressed() -> [Detection] {
    var rest = sorted { $0.score > $1.score }
    var kept: [Detection] = []
    while let best = rest.first {
      var sum = SIMD16<Float>.zero
      var weight: Float = 0
      var others: [Detection] = []
      for (index, detection) in rest.enumerated() {
        if index == 0 || detection.isSameFace(as: best) {
          sum += detection.values * detection.score
          weight += detection.score
        } else {
          others.append(detection)
        }
      }
      kept.append(Detection(score: best.score, values: sum / weight))
      rest = others
    }
    return kept
  }
}
