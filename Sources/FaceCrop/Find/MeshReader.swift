import Inference
import Measures
import PixelViews

/// Reads the mesh of a face out of a region around it.
struct MeshReader: Sendable {
  let network: Network

  /// How much wider than a detector's box a first pass looks, as in the published graph.
  static let firstGrowth = 1.5
  /// How much wider than the mesh of the pass before a pass looks. The published graph takes 1.5; with 1.6 the network sees
  /// more of what is below a beard and places the chin nearer to the bone.
  static let growth = 1.6

  func mesh(
    in region: Region, of photo: borrowing some UprightPixels & ~Copyable, workspace: inout Workspace
  ) throws(FaceError) -> FaceMesh {
    let side = FaceModel.mesh.side
    let transform = region.transform(to: side)
    let tensor = Tensor(photo, through: transform, size: side, range: .zeroToOne)
    let outputs = try network.runBySize(tensor.values, in: &workspace)
    let (places, evidence) = (outputs[0], outputs[1][0])
    let scale = region.side / Double(side)
    let back = transform.inverse ?? Transform(a: 0, b: 0, c: 0, d: 0, tx: 0, ty: 0)
    let points = (0..<places.count / 3).map { index in
      let point = back.apply(Point(x: Double(places[3 * index]), y: Double(places[3 * index + 1])))
      return SIMD3(point.x, point.y, Double(places[3 * index + 2]) * scale)
    }
    return FaceMesh(points: points, evidence: Double(evidence))
  }
}
