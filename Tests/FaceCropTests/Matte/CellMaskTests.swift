import Testing

@testable import FaceCrop

struct CellMaskTests {
  /// Rows of dots and hashes.
  static func mask(_ rows: [String]) -> CellMask {
    CellMask(side: rows.count, isSet: rows.flatMap { $0.map { $0 == "#" } })
  }

  static func rows(_ mask: CellMask) -> [String] {
    (0..<mask.side).map { row in
      String((0..<mask.side).map { mask.isSet[row * mask.side + $0] ? "#" : "." })
    }
  }

  @Test func smallHolesAreFilledLargeOnesAndBaysAreNot() {
    var mask = Self.mask([
      "#######",
      "#.#...#",
      "###...#",
      "#######",
      "##.####",
      "##.####",
      "##.####",
    ])
    mask.fillHoles(smallerThan: 4)
    #expect(
      Self.rows(mask) == [
        "#######",
        "###...#",
        "###...#",
        "#######",
        "##.####",
        "##.####",
        "##.####",
      ])
  }

  @Test func whatDoesNotHangTogetherIsDropped() {
    var mask = Self.mask(["##..#", "##..#", ".....", "..##.", "..###"])
    mask.keepPart(at: SIMD2(0.5, 0.5))
    #expect(Self.rows(mask) == ["##...", "##...", ".....", ".....", "....."])
  }

  @Test func nothingIsDroppedWhereThePlaceIsNotSet() {
    var mask = Self.mask(["##.", "...", "..#"])
    mask.keepPart(at: SIMD2(1.5, 1.5))
    #expect(Self.rows(mask) == ["##.", "...", "..#"])
  }

  @Test func distancesAreNearlyEuclidean() {
    let side = 41
    let mask = CellMask(
      side: side,
      isSet: (0..<side * side).map { index in
        let (x, y) = (Double(index % side) - 20, Double(index / side) - 20)
        return x * x + y * y < 100
      })
    let distances = mask.signedDistance
    for index in distances.indices {
      let (x, y) = (Double(index % side) - 20, Double(index / side) - 20)
      let truth = 10 - (x * x + y * y).squareRoot()
      // Half a cell for where the edge of the disc falls, and the 4 % of the steps.
      #expect(abs(Double(distances[index]) - truth) < 0.75 + 0.04 * abs(truth))
    }
  }
}
