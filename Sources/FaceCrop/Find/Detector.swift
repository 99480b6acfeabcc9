import Foundation
import Inference

/// What a detection network's numbers mean.
struct Detector: Sendable {
  let model: FaceModel
  /// Centres in the unit square, one for each row of the output.
  let anchors: [SIMD2<Float>]
  /// Detections below it are not faces; the value of the published graphs.
  let leastScore: Float

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
  func detections(rows: [Float], logits: [Float]) -> [Detection] {
    let side = Float(model.side)
    let leastLogit = log(leastScore / (1 - leastScore))
    var found: [Detection] = []
    for (index, anchor) in anchors.enumerated() where logits[index] >= leastLogit {
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
    return found.suppressed()
  }
}
