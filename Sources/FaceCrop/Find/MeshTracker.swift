import Inference
import Measures
import PixelViews

/// Follows a face from a rough region to its mesh: each pass looks at the region of the mesh before.
struct MeshTracker: Sendable {
  let reader: MeshReader

  /// With less evidence, no face.
  static let leastEvidence = 10.0
  /// With less evidence, it may be a face that stands on its head.
  static let sureEvidence = 16.0
  /// With less at the first look, there is none behind a faint detection.
  private static let leastHint = 5.0
  /// With as much, it is a face, however little the detector thought of it.
  static let certainEvidence = 20.0
  private static let mostPasses = 8

  /// The meshes of the last pass and of the one before it; nil where there is no face.
  func track(
    from region: Region, in photo: borrowing some UprightPixels & ~Copyable, workspace: inout Workspace
  ) throws(FaceError) -> (last: FaceMesh, before: FaceMesh)? {
    let first = try settle(from: region, in: photo, workspace: &workspace)
    var best = first
    if first.last.evidence < Self.sureEvidence {
      for turn in [90.0, 180, 270] {
        let start = first.last.region(grownBy: MeshReader.growth).turned(by: turn)
        let other = try settle(from: start, in: photo, workspace: &workspace)
        if other.last.evidence > best.last.evidence { best = other }
      }
    }
    return best.last.evidence >= Self.leastEvidence ? best : nil
  }

  /// The same of a region of which it is not known whether there is a face: nil at once where there is none, and where it
  /// stands on its head.
  func trackIfCertain(
    from region: Region, in photo: borrowing some UprightPixels & ~Copyable, workspace: inout Workspace
  ) throws(FaceError) -> (last: FaceMesh, before: FaceMesh)? {
    let first = try reader.mesh(in: region, of: photo, workspace: &workspace)
    guard first.evidence >= Self.leastHint else { return nil }
    let settled = try settle(after: first, in: photo, workspace: &workspace)
    return settled.last.evidence >= Self.certainEvidence ? settled : nil
  }

  private func settle(
    from region: Region, in photo: borrowing some UprightPixels & ~Copyable, workspace: inout Workspace
  ) throws(FaceError) -> (last: FaceMesh, before: FaceMesh) {
    let first = try reader.mesh(in: region, of: photo, workspace: &workspace)
    return try settle(after: first, in: photo, workspace: &workspace)
  }

  private func settle(
    after first: FaceMesh, in photo: borrowing some UprightPixels & ~Copyable, workspace: inout Workspace
  ) throws(FaceError) -> (last: FaceMesh, before: FaceMesh) {
    var before = first
    var seen = before.region(grownBy: MeshReader.growth)
    var last = try reader.mesh(in: seen, of: photo, workspace: &workspace)
    for _ in 2..<Self.mostPasses {
      let next = last.region(grownBy: MeshReader.growth)
      if next.isClose(to: seen) { break }
      before = last
      seen = next
      last = try reader.mesh(in: seen, of: photo, workspace: &workspace)
    }
    return (last, before)
  }
}
