import FaceCrop
import Foundation
import Measures
import Orders
import Photo
import PixelViews
import Testing

/// How far a coverage is from the true mask.
struct MatteErrors: Sendable, CustomStringConvertible {
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

  var description: String { String(format: "%.4f %.3f", frame, band) }

  /// Pixels from which the other side of the edge is within `radius`.
  private static func edgeBand(_ truth: Coverage, radius: Int) -> [Bool] {
    var band = [Bool](repeating: false, count: truth.values.count)
    var disc: [(Int, Int)] = []
    for dy in -radius...radius {
      for dx in -radius...radius where dx * dx + dy * dy <= radius * radius { disc.append((dx, dy)) }
    }
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
    let finder = try InstalledModels.finder.get()
    let matting = try InstalledModels.matting.get()
    let alone = try SegmenterAlone()
    let specification = try #require(CatalogueNumbers.named("icao-9303-portrait"))
    var rows: [(ours: MatteErrors, framed: MatteErrors, whole: MatteErrors)] = []
    print("mean absolute error in the frame, and near the edge: ours | segmenter on the frame | on the whole picture")
    for known in KnownFace.all {
      let photo = try Portraits.photo("photos/\(known.name).jpg")
      let framing = try Framing.solve(
        face: known.face, specification: specification, target: .print(specification.resolution), photo: known.photo,
        background: .replaced)
      let truth = try truth(of: known, through: framing)
      let head = framing.headSkull.value * framing.resolution.dotsPerMillimetre
      func errors(_ coverage: Coverage) -> MatteErrors { MatteErrors(coverage, truth: truth, headHeight: head) }
      let face = try #require(try finder.faces(in: photo).first)
      let matte = try matting.matte(of: photo, through: framing.transform, to: framing.extent, face: face)
      let row = (
        ours: errors(matte.coverage), framed: errors(try alone.onTheFrame(photo, framing)),
        whole: errors(try alone.onTheWhole(photo, framing))
      )
      print(known.name, row.ours, "|", row.framed, "|", row.whole)
      rows.append(row)
    }
    func summary(_ errors: [MatteErrors]) -> String {
      String(
        format: "%.4f %.4f %.3f", errors.map(\.frame).median, errors.map(\.frame).worst, errors.map(\.band).median)
    }
    print(
      "median and worst in the frame, median near the edge:", summary(rows.map(\.ours)), "|",
      summary(rows.map(\.framed)), "|", summary(rows.map(\.whole)))
    #expect(rows.map(\.ours.frame).median <= 0.009)
    #expect(rows.map(\.ours.frame).worst <= 0.020)
    #expect(rows.map(\.ours.band).median <= 0.085)
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
