import Testing

@testable import FaceCrop

@Suite struct DetectionTests {
  private func detection(_ score: Float, _ box: (Float, Float, Float, Float), nose: Float = 0) -> Detection {
    var values = SIMD16<Float>()
    (values[0], values[1], values[2], values[3]) = box
    values[8] = nose
    return Detection(score: score, values: values)
  }

  @Test func overlapIsTheSharedAreaOverTheWhole() {
    let one = detection(1, (0, 0, 2, 2))
    #expect(one.overlap(one) == 1)
    #expect(one.overlap(detection(1, (1, 0, 3, 2))) == Float(1) / 3)
    #expect(one.overlap(detection(1, (2, 0, 4, 2))) == 0)
  }

  @Test func suppressionKeepsTheMeanOfWhatOverlapsAndTheBestScore() {
    let kept = [
      detection(0.6, (0.1, 0, 1.1, 1), nose: 0.4), detection(0.9, (0, 0, 1, 1), nose: 0.5),
      detection(0.7, (5, 5, 6, 6)),
    ].suppressed()
    #expect(kept.map(\.score) == [0.9, 0.7])
    #expect(abs(kept[0].left - 0.04) < 1e-6)
    #expect(abs(kept[0].values[8] - 0.46) < 1e-6)
    #expect(kept[1].values == detection(0.7, (5, 5, 6, 6)).values)
  }

  @Test func aDetectionWithoutAreaStandsAlone() {
    let kept = [detection(0.9, (1, 1, 1, 1)), detection(0.8, (1, 1, 1, 1))].suppressed()
    #expect(kept.count == 2)
  }

  @Test func rowsAreRelativeToTheirAnchors() throws {
    let detector = Detector.shortRange
    #expect(detector.anchors.count == 896)
    #expect(Detector.fullRange.anchors.count == 2304)
    var rows = [Float](repeating: 0, count: 896 * 16)
    var logits = [Float](repeating: -10, count: 896)
    // The second place of the 16 by 16, whose centre is at 1.5 / 16, 0.5 / 16.
    let index = 2
    rows.replaceSubrange(16 * index..<16 * index + 6, with: [12.8, -6.4, 64, 32, 1.28, 2.56])
    logits[index] = 2
    let found = detector.detections(rows: rows, logits: logits).sure
    try #require(found.count == 1)
    let centre = (x: Float(1.5 / 16), y: Float(0.5 / 16))
    let expected: [Float] = [
      centre.x + 0.1 - 0.25, centre.y - 0.05 - 0.125, centre.x + 0.1 + 0.25, centre.y - 0.05 + 0.125, centre.x + 0.01,
      centre.y + 0.02,
    ]
    for (place, value) in expected.enumerated() {
      #expect(abs(found[0].values[place] - value) < 1e-6)
    }
    // 1 / (1 + exp(-2))
    #expect(abs(found[0].score - 0.880797) < 1e-6)
  }

  /// Places of the 16 by 16 far from each other, and one beside the first.
  @Test func whatIsFaintIsToldApart() {
    let detector = Detector.shortRange
    var rows = [Float](repeating: 0, count: 896 * 16)
    var logits = [Float](repeating: -10, count: 896)
    // 0.88, 0.4 and 0.2; 0.27 is where 0.88 is.
    for (index, logit) in [(0, Float(2)), (2, -1), (240, -0.4), (496, -1.4)] {
      rows.replaceSubrange(16 * index..<16 * index + 4, with: [0, 0, 24, 24])
      logits[index] = logit
    }
    let found = detector.detections(rows: rows, logits: logits)
    #expect(found.sure.map { ($0.score * 100).rounded() } == [88])
    #expect(found.faint.map { ($0.score * 100).rounded() } == [40])
  }
}
