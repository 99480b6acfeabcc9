import Foundation
import Inference

/// What a detection network's numbers mean.
struct Detector: Sendable {
  let model: FaceModel
  /// Centres in the unit square, one for each row of the output.
  let anchors: [SIMD2<Float>]
  /// The value of the published graphs.
  let leastScore: Float
  /// A detection between this and `leastScore` may be a face that is half hidden or turned away: the mesh knows. In 172
  /// photographs all of which it was certain were faces, 22 of 97.
  static let faintScore: Float = 0.25

  /// For faces within about two metres: 16 × 16 places with two anchors each, then 8 × 8 with six.
  static let shortRange = Detector(
    model: .shortRange, anchors: grid(16, each: 2) + grid(8, each: 6), leastScore: 0.5)

  /// For small faces: 48 × 48 places with one anchor each.
  static let fullRange = Detector(model: .fullRange, anchors: grid(48, each: 1), leastScore: 0.6)

  private static func grid(_ count: Int, each: Int) -> [SIMD2<Float>] {
    (0..<count * count).flatMap { index in
      let centre = SIMD2(Float(index % count) + 0.5, Float(index / count) + 0.5) / Float(count)
      return [SIMD2<Float>](repeating: centre, count: each)
    }
  }

  /// - Parameters:
  ///   - rows: For each anchor the box's centre, width and height and six points, relative to the anchor, in pixels of
  ///     the network's input.
  ///   - logits: For each anchor the score before the logistic function.
  /// - Returns: what has the least score, and what is faint beside it.
  func detections(rows: [Float], logits: [Float]) -> (sure: [Detection], faint: [Detection]) {
    let side = Float(model.side)
    let least = log(Self.faintScore / (1 - Self.faintScore))
    var found: [Detection] = []
    for (index, anchor) in anchors.enumerated() where logits[index] >= least {
      let row = rows[16 * index..<16 * (index + 1)].map { $0 / side }
      let centre = anchor + SIMD2(row[0], row[1])
      var values = SIMD16<Float>()
      values[0] = centre.x - row[2] / 2
      values[1] = centre.y - row[3] / 2
      values[2] = centre.x + row[2] / 2
      values[3] = centre.y + row[3] / 2
      for place in 4..<16 {
        values[place] = row[place] + (place.isMultiple(of: 2) ? anchor.x : anchor.y)
      }
      found.append(Detection(score: 1 / (1 + exp(-logits[index])), values: values))
    }
    let sure = found.filter { $0.score >= leastScore }.suppressed()
    let faint = found.filter { $0.score < leastScore }.suppressed()
    return (sure, faint.filter { faint in !sure.contains { $0.isSameFace(as: faint) } })
  }
}
