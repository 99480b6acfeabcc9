import FaceCrop
import Foundation
import Measures
import Orders
import PixelViews
import Testing

/// Mattes of pictures that no constant was set by, against the masks carried along.
///
/// `swift test --filter HeldOutMatteTests` prints the figures. A replaced backdrop leaves a fringe of the old one, which
/// counts against the matte.
struct HeldOutMatteTests {
  /// How many times the limits for the portraits as they are the median and the worst may be: 1.5 times, but not before
  /// walls of black and white squares, nor, for one of the mixed ones, before boxes of vivid colours: no studio's walls.
  static let kinds: [(kind: Variation.Kind, median: Double, worst: Double)] =
    [.mirrored, .offCentre, .relit, .cast, .curve, .vignette].map { ($0, 1.5, 1.5) } + [
      (.checks, 2, 2), (.mixed, 1.5, 4),
    ]

  @Test func mattesOfPicturesThatNothingWasSetBy() async throws {
    var random = SeededGenerator(seed: 90)
    let draws = Self.kinds.map { kind, _, _ in
      BasePortrait.all.map { ($0, Variation(kind, of: $0, random: &random)) }
    }
    let errors = try await withThrowingTaskGroup(of: (Int, [MatteErrors]).self) { group in
      for (index, draws) in draws.enumerated() {
        group.addTask { (index, try draws.map { try Self.errors(of: $1.picture(of: $0)) }) }
      }
      return try await group.reduce(into: [[MatteErrors]](repeating: [], count: draws.count)) { $0[$1.0] = $1.1 }
    }
    var table = ["mean absolute error in the frame: median, worst; near the edge: median, worst"]
    for (name, errors) in zip(Self.kinds.map(\.kind.rawValue), errors) + [("all", errors.flatMap(\.self))] {
      let (frame, band) = (errors.map(\.frame), errors.map(\.band))
      table.append(
        name.padding(toLength: 12, withPad: " ", startingAt: 0)
          + String(format: "%.4f %.4f  %.3f %.3f", frame.median, frame.worst, band.median, band.worst))
    }
    for ((kind, median, worst), errors) in zip(Self.kinds, errors) {
      #expect(errors.count == BasePortrait.all.count)
      #expect(errors.map(\.frame).median <= median * 0.009, "\(kind)")
      #expect(errors.map(\.frame).worst <= worst * 0.020, "\(kind)")
      #expect(errors.map(\.band).median <= median * 0.085, "\(kind)")
    }
    print(table.joined(separator: "\n"))
  }

  private static func errors(of picture: Variation.Picture) throws -> MatteErrors {
    let photo = BitmapPhoto(picture.bitmap)
    let specification = try #require(CatalogueNumbers.named("icao-9303-portrait"))
    let face = try #require(try InstalledModels.finder.get().faces(in: photo).first)
    let framing = try Framing.solve(
      face: face, specification: specification, target: .print(specification.resolution), photo: photo.extent,
      background: .replaced)
    let matte = try InstalledModels.matting.get().matte(
      of: photo, through: framing.transform, to: framing.extent, face: face)
    let others = BitmapPhoto(picture.others).resampled(by: framing.transform, to: framing.extent)
    let truth = Coverage(
      width: others.width, height: others.height, values: others.pixels.map { 1 - Float($0.x) / 255 })
    return MatteErrors(
      matte.coverage, truth: truth, headHeight: framing.headSkull.value * framing.resolution.dotsPerMillimetre)
  }
}
