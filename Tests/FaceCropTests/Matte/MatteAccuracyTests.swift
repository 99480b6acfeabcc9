import FaceCrop
import Foundation
import Measures
import Orders
import Photo
import PixelViews
import Testing

extension InstalledModels {
  static let matting = Result {
    Matting(
      models: try FaceModels(
        shortRange: bytes("face_detection_short_range"), fullRange: bytes("face_detection_full_range_sparse"),
        mesh: bytes("face_landmark"), iris: bytes("iris_landmark"), segmenter: bytes("selfie_segmentation")))
  }
}

/// How far a coverage is from the true mask.
struct MatteErrors: Sendable {
  /// Mean absolute error in the whole frame.
  let frame: Double
  /// And up to 2 % of the head's height from the true edge.
  let band: Double

  init(_ coverage: Coverage, truth: Coverage, headHeight: Double) {
    let band = Self.edgeBand(truth, radius: Int((0.02 * headHeight).rounded()))
    var (all, near) = (0.0, 0.0)
    for index in truth.values.indices {
      let error = Double(abs(coverage.values[index] - truth.values[index]))
      all += error
      if band[index] { near += error }
    }
    frame = all / Double(truth.values.count)
    self.band = near / Double(max(band.count { $0 }, 1))
  }

  /// Pixels from which the other side of the edge is within `radius`.
  private static func edgeBand(_ truth: Coverage, radius: Int) -> [Bool] {
    var band = [Bool](repeating: false, count: truth.values.count)
    let disc = (-radius...radius).flatMap { dy in (-radius...radius).map { ($0, dy) } }
      .filter { $0.0 * $0.0 + $0.1 * $0.1 <= radius * radius }
    for y in 0..<truth.height {
      for x in 1..<truth.width where (truth[x, y] > 0.5) != (truth[x - 1, y] > 0.5) {
        mark(x, y, disc, truth, &band)
      }
    }
    for y in 1..<truth.height {
      for x in 0..<truth.width where (truth[x, y] > 0.5) != (truth[x, y - 1] > 0.5) {
        mark(x, y, disc, truth, &band)
      }
    }
    return band
  }

  private static func mark(_ x: Int, _ y: Int, _ disc: [(Int, Int)], _ truth: Coverage, _ band: inout [Bool]) {
    for (dx, dy) in disc where (0..<truth.width).contains(x + dx) && (0..<truth.height).contains(y + dy) {
      band[(y + dy) * truth.width + x + dx] = true
    }
  }
}

/// Against the masks of every portrait with one face, inside the frame of `icao-9303-portrait`.
struct MatteAccuracyTests {
  @Test func mattesOfThePortraitsAreWithinTheTargets() throws {
    let matting = try InstalledModels.matting.get()
    let specification = try #require(CatalogueNumbers.named("icao-9303-portrait"))
    var errors: [MatteErrors] = []
    for known in KnownFace.all {
      let photo = try Portraits.photo("photos/\(known.name).jpg")
      let framing = try Framing.solve(
        face: known.face, specification: specification, target: .print(specification.resolution), photo: known.photo,
        background: .replaced)
      var face = known.face
      face.mesh = []
      let matte = try matting.matte(of: photo, through: framing.transform, to: framing.extent, face: face)
      let head = framing.headSkull.value * framing.resolution.dotsPerMillimetre
      let error = MatteErrors(matte.coverage, truth: try truth(of: known, through: framing), headHeight: head)
      errors.append(error)
      print(known.name, String(format: "%.4f %.3f", error.frame, error.band))
    }
    // The segmenter alone has medians of 0.013 and 0.12 on the same frames, and 0.018 and 0.16 on the whole picture.
    #expect(errors.map(\.frame).median <= 0.0075)
    #expect(errors.map(\.frame).worst <= 0.0205)
    #expect(errors.map(\.band).median <= 0.07)
  }

  /// The mask, which is smaller than the picture, through the same transform.
  private func truth(of known: KnownFace, through framing: Framing) throws -> Coverage {
    let mask = try Portraits.photo("masks/\(known.name).png")
    let scale = Double(known.photo.width) / Double(mask.extent.width)
    let enlarged = Transform<Upright, Upright>(a: scale, b: 0, c: 0, d: scale, tx: 0, ty: 0)
    let bitmap = mask.resampled(by: enlarged.then(framing.transform), to: framing.extent)
    return Coverage(
      width: bitmap.width, height: bitmap.height, values: bitmap.pixels.map { Float($0.x) / 255 })
  }
}
