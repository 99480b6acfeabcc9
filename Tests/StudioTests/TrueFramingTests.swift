import FaceCrop
import Foundation
import Manifest
import Measures
import Orders
import Photo
import Testing

@testable import Studio

/// The framed photo against the truth: the exact points of the portraits, carried through the frame that was solved
/// from what the core saw.
@Suite struct TrueFramingTests {
  static let core = Result {
    try FaceCore(models: ModelStore(environment: ProcessInfo.processInfo.environment))
  }

  /// A point's own error is at most some 2 % of the head's height (held by the accuracy tests): a measure that was
  /// solved to lie on its bound may be off by that much of 36 mm. Two thirds of it is allowed here.
  static let tolerance = 0.5

  @Test(arguments: ["us-passport", "icao-9303-portrait", "jp-passport"], TruePortrait.single)
  func everyStatedIntervalIsKept(id: String, portrait: TruePortrait) throws {
    let catalogue = try BuiltInCatalogue.load()
    let specification = try #require(catalogue.specification(id))
    let photo = try UprightPhoto([UInt8](try Data(contentsOf: portrait.url)))
    let face = try Self.core.get().face(.only, in: photo)
    let framing = try Framing.solve(
      face: face, specification: specification, target: .print(specification.resolution), photo: photo.extent,
      background: .replaced)
    // Where the source lacks room, or the rule cannot be met, the report says so instead.
    guard framing.room.missing.isEmpty, framing.broken.isEmpty else { return }
    let seen = portrait.face.measured(through: framing, extent: photo.extent)
    for interval in framing.intervals where interval.standing == .stated {
      let measured = try #require(seen[interval.measure])
      #expect(
        interval.range.contains(measured, tolerance: Millimetres(Self.tolerance)),
        "\(portrait.file), \(id), \(interval.name.rawValue): \(measured.value) mm")
    }
  }
}

/// A portrait with its exact points.
struct TruePortrait: Decodable, Sendable, CustomStringConvertible {
  struct Face: Decodable, Sendable {
    var leftEye: [Double]
    var rightEye: [Double]
    var chin: [Double]
    var crownSkull: [Double]
    var crownHair: [Double]
  }

  var file: String
  var faces: [Face]
  var face: Face { faces[0] }
  var description: String { file }

  private struct Truth: Decodable { var pictures: [TruePortrait] }
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../samples/portraits").standardizedFileURL

  var url: URL { Self.folder.appending(path: file) }

  /// Those with one person.
  static let single: [TruePortrait] = {
    let data = (try? Data(contentsOf: folder.appending(path: "ground-truth.json"))) ?? Data()
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let truth = try? decoder.decode(Truth.self, from: data)
    return (truth?.pictures ?? []).filter { $0.faces.count == 1 }
  }()
}

extension TruePortrait.Face {
  /// What the print shows of the true points, in millimetres.
  func measured(through framing: Framing, extent: Extent<Upright>) -> [FramedInterval.Measure: Millimetres] {
    func place(_ point: [Double]) -> Point<Output> { framing.transform.apply(Point(x: point[0], y: point[1])) }
    func length(_ pixels: Double) -> Millimetres { framing.resolution.length(pixels: pixels) }
    let eyes = place(leftEye).moved(towards: place(rightEye), by: 0.5)
    let (height, width) = (Double(framing.extent.height), Double(framing.extent.width))
    return [
      .chinToSkull: length(place(chin).y - place(crownSkull).y),
      .chinToHair: length(place(chin).y - place(crownHair).y),
      .eyeLine: length(height - eyes.y),
      .topToSkull: length(place(crownSkull).y),
      .topToHair: length(place(crownHair).y),
      .centring: length(eyes.x - width / 2),
    ]
  }
}
