import Foundation
import Measures
import PixelViews

/// How red the parts of a face are, and how many tones it has.
///
/// Blood makes skin redder than it is green, in every tone and light of one colour, and cheeks and nose more so than the
/// forehead: Angelopoulou, "Understanding the color of human skin", Proc. SPIE 4299 (2001). What is as bright but has not
/// half the forehead's redness is cloth, paper or plastic. Lips and chin are left out: a grey beard is no mask.
struct SkinColours: Sendable {
  private static let side = 96
  private static let radius = 3
  /// Less redness than that of the forehead, by share and by difference of logarithms, is no skin.
  private static let leastShare = 0.5
  private static let leastDifference = 0.1

  /// The largest share of the face that three neighbouring levels of brightness have: some 0.1 of a face in any light,
  /// half of what is drawn, burnt out or cut out of paper.
  private static let mostShareOfLevel = 0.4

  private let forehead: Double
  private let others: [Double]
  let shareOfLevel: Double

  init(of mesh: FaceMesh, in photo: borrowing some UprightPixels & ~Copyable) {
    let transform = mesh.region(grownBy: 1).transform(to: Self.side)
    let bitmap = photo.resampled(by: transform, to: Extent<Patch>(width: Self.side, height: Self.side))
    func redness(_ point: MeshPoint) -> Double { bitmap.redness(around: transform.apply(mesh[point]), Self.radius) }
    forehead = redness(.foreheadMiddle)
    others = [MeshPoint.noseTip, .leftCheekbone, .rightCheekbone].map(redness)
    shareOfLevel = bitmap.shareOfLevel
  }

  var isFlat: Bool { shareOfLevel > Self.mostShareOfLevel }

  var isCovered: Bool {
    others.contains { $0 < Self.leastShare * forehead && forehead - $0 > Self.leastDifference }
  }
}

extension Bitmap {
  /// Of the pixels in the ellipse that fills the middle.
  fileprivate var shareOfLevel: Double {
    var counts = [Int](repeating: 0, count: 258)
    var total = 0
    let (across, down) = (0.4 * Float(width), 0.42 * Float(height))
    for y in 0..<height {
      for x in 0..<width {
        let u = (Float(x) + 0.5 - Float(width) / 2) / across
        let v = (Float(y) + 0.5 - Float(height) / 2) / down
        guard u * u + v * v < 1 else { continue }
        let pixel = self[x, y]
        let level = (Int(pixel.x) + 2 * Int(pixel.y) + Int(pixel.z)) / 4
        counts[level + 1] += 1
        total += 1
      }
    }
    var most = 0
    for level in 1...256 { most = max(most, counts[level - 1] + counts[level] + counts[level + 1]) }
    return Double(most) / Double(max(total, 1))
  }

  /// The logarithm of red over green, in light, of the mean around a place.
  fileprivate func redness(around place: Point<Patch>, _ radius: Int) -> Double {
    let (column, row) = (min(max(Int(place.x), 0), width - 1), min(max(Int(place.y), 0), height - 1))
    var (red, green) = (Float(0.002), Float(0.002))
    for y in max(0, row - radius)...min(height - 1, row + radius) {
      for x in max(0, column - radius)...min(width - 1, column + radius) {
        red += HairStrip.light[Int(self[x, y].x)]
        green += HairStrip.light[Int(self[x, y].y)]
      }
    }
    return Double(log(red / green))
  }
}
