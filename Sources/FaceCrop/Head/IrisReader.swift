import Inference
import Measures
import PixelViews

/// Reads the iris of one eye by the network for it.
struct IrisReader: Sendable {
  let network: Network

  /// The region around an eye, over the distance of its corners, as in the published graph.
  private static let growth = 2.3

  func centre(
    of side: EyeSide, mesh: FaceMesh, in photo: borrowing some UprightPixels & ~Copyable,
    workspace: inout Workspace
  ) throws(FaceError) -> Point<Upright> {
    let (outer, inner) = (mesh[side.outer], mesh[side.inner])
    let line = side == .left ? outer - inner : inner - outer
    let region = Region(
      centre: outer.moved(towards: inner, by: 0.5), side: max(line.length, 1) * Self.growth,
      degrees: Trigonometry.degrees(of: line))
    let size = FaceModel.iris.side
    // The network knows left eyes only.
    let transform = side == .left ? region.transform(to: size) : region.mirroredTransform(to: size)
    let tensor = Tensor(photo, through: transform, size: size, range: .zeroToOne, outside: .edge)
    let centre = try network.runBySize(tensor.values, in: &workspace)[1]
    guard let back = transform.inverse else { return region.centre }
    return back.apply(Point(x: Double(centre[0]), y: Double(centre[1])))
  }
}
