import Foundation
import Measures
import Photo
import PixelViews

/// The picture that all fixtures hold, by `Fixtures/make.sh`.
enum TestPicture {
  static let width = 51
  static let height = 37

  static func colour(x: Int, y: Int) -> SIMD3<Int> {
    switch (x < 20, y < 22) {
    case (true, true): SIMD3(200, 60, 50)
    case (false, true): SIMD3(60, 170, 80)
    case (true, false): SIMD3(50, 80, 190)
    case (false, false): SIMD3(220, 200, 90)
    }
  }

  /// Whether a place is too near to where two colours meet for a lossy format to keep it.
  static func isSeam(x: Int, y: Int) -> Bool {
    abs(2 * x + 1 - 40) < 7 || abs(2 * y + 1 - 44) < 7
  }

  /// The largest difference of a channel away from the seams; nil where the size is wrong.
  static func distance(
    of bitmap: Bitmap, from expected: (Int, Int) -> SIMD3<Int> = colour, seams: Bool = false
  ) -> Int? {
    guard bitmap.width == width, bitmap.height == height else { return nil }
    var most = 0
    for y in 0..<height {
      for x in 0..<width where seams || !isSeam(x: x, y: y) {
        let pixel = bitmap[x, y]
        let difference = SIMD3(Int(pixel.x), Int(pixel.y), Int(pixel.z)) &- expected(x, y)
        most = max(most, abs(difference.x), abs(difference.y), abs(difference.z))
      }
    }
    return most
  }
}

enum Fixture {
  static let folder = Bundle.module.resourceURL?.appending(path: "Fixtures")

  static func bytes(_ name: String) throws -> [UInt8] {
    guard let folder else { throw CocoaError(.fileNoSuchFile) }
    return try [UInt8](Data(contentsOf: folder.appending(path: name)))
  }

  /// The fixtures are smaller than what a studio accepts.
  static let limits = PhotoLimits(minSide: 1)

  static func photo(_ name: String) throws -> UprightPhoto {
    try UprightPhoto(bytes(name), limits: limits)
  }
}

extension UprightPhoto {
  /// All pixels, upright.
  borrowing func bitmap() -> Bitmap {
    resampled(by: Transform<Upright, Upright>.identity, to: extent)
  }
}
