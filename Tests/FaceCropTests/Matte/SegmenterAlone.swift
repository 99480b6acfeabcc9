import FaceCrop
import Inference
import Measures
import Photo
import PixelViews

extension InstalledModels {
  static let matting = Result {
    Matting(
      models: try FaceModels(
        shortRange: bytes("face_detection_short_range"), fullRange: bytes("face_detection_full_range_sparse"),
        mesh: bytes("face_landmark"), iris: bytes("iris_landmark"), segmenter: bytes("selfie_segmentation")))
  }
}

/// What the segmenter gives without refinement, which is what a matte is held against.
struct SegmenterAlone {
  private static let side = 256
  private let segmenter: Network

  init() throws {
    segmenter = try Network(model: InstalledModels.bytes("selfie_segmentation"))
  }

  /// The frame, and nothing around it, is what the segmenter sees.
  func onTheFrame(_ photo: borrowing UprightPhoto, _ framing: Framing) throws -> Coverage {
    let (across, down) = (
      Double(Self.side) / Double(framing.extent.width), Double(Self.side) / Double(framing.extent.height)
    )
    let squared = Transform<Output, Output>(a: across, b: 0, c: 0, d: down, tx: 0, ty: 0)
    return try coverage(photo, through: framing.transform.then(squared), framing)
  }

  /// The whole picture is, as peers do it.
  func onTheWhole(_ photo: borrowing UprightPhoto, _ framing: Framing) throws -> Coverage {
    let squared = Transform<Upright, Output>(
      a: Double(Self.side) / Double(photo.extent.width), b: 0, c: 0,
      d: Double(Self.side) / Double(photo.extent.height), tx: 0, ty: 0)
    return try coverage(photo, through: squared, framing)
  }

  /// - Parameter square: from the upright photo to the segmenter's square.
  private func coverage(
    _ photo: borrowing UprightPhoto, through square: Transform<Upright, Output>, _ framing: Framing
  ) throws -> Coverage {
    let seen = photo.resampled(by: square, to: Extent<Output>(width: Self.side, height: Self.side))
    var workspace = Workspace()
    let input = seen.pixels.flatMap { [Float($0.x) / 255, Float($0.y) / 255, Float($0.z) / 255] }
    let mask = try segmenter.run(input, in: &workspace).first ?? []
    let back = framing.transform.inverse?.then(square)
    var values: [Float] = []
    for y in 0..<framing.extent.height {
      for x in 0..<framing.extent.width {
        let place = back?.apply(Point(x: Double(x) + 0.5, y: Double(y) + 0.5)) ?? Point(x: 0, y: 0)
        values.append(Self.value(of: mask, at: place))
      }
    }
    return Coverage(width: framing.extent.width, height: framing.extent.height, values: values)
  }

  /// Between the cells' middles.
  private static func value(of mask: [Float], at place: Point<Output>) -> Float {
    let column = min(max(Float(place.x) - 0.5, 0), Float(side - 1))
    let row = min(max(Float(place.y) - 0.5, 0), Float(side - 1))
    let (left, top) = (min(Int(column), side - 2), min(Int(row), side - 2))
    let (right, down) = (column - Float(left), row - Float(top))
    let index = top * side + left
    let upper = mask[index] + (mask[index + 1] - mask[index]) * right
    let lower = mask[index + side] + (mask[index + side + 1] - mask[index + side]) * right
    return upper + (lower - upper) * down
  }
}
