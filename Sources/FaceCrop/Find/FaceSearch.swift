import Inference
import Measures
import PixelViews

/// A face that was found, before it is understood.
struct FoundFace: Sendable {
  /// The detector's, 0 to 1.
  var score: Double
  /// Of the first pass, on the detector's region, and of the second, on the mesh's own.
  var firstMesh: FaceMesh
  var mesh: FaceMesh
}

/// Looks for faces: at the whole picture first, then closer, then turned.
struct FaceSearch: Sendable {
  let models: FaceModels

  /// Below it the mesh network says that it sees no face.
  static let leastPresence = 0.5
  /// A face that the detector for near faces is this sure of needs no second look.
  static let sureScore = 0.75

  func faces(
    in photo: borrowing some UprightPixels & ~Copyable, workspace: inout Workspace
  ) throws(FaceError) -> [FoundFace] {
    for degrees in [0.0, 180, 90, 270] {
      let found = try faces(in: photo, turned: degrees, workspace: &workspace)
      if !found.isEmpty { return found }
    }
    return []
  }

  private func faces(
    in photo: borrowing some UprightPixels & ~Copyable, turned degrees: Double, workspace: inout Workspace
  ) throws(FaceError) -> [FoundFace] {
    let whole = Region.whole(photo.extent, degrees: degrees)
    var found = try look(.shortRange, at: whole, of: photo, workspace: &workspace)
    if !found.isEmpty, found.allSatisfy({ $0.score >= Self.sureScore }) { return found }
    for face in try look(.fullRange, at: whole, of: photo, workspace: &workspace)
    where !found.contains(where: { $0.mesh.isSameFace(as: face.mesh) }) {
      found.append(face)
    }
    return found
  }

  private func look(
    _ detector: Detector, at region: Region, of photo: borrowing some UprightPixels & ~Copyable,
    workspace: inout Workspace
  ) throws(FaceError) -> [FoundFace] {
    let side = detector.model.side
    let transform = region.transform(to: side)
    let tensor = Tensor(photo, through: transform, size: side, range: .minusOneToOne)
    let network = detector.model == .shortRange ? models.shortRange : models.fullRange
    let outputs = try network.runBySize(tensor.values, in: &workspace)
    let reader = MeshReader(network: models.mesh)
    var found: [FoundFace] = []
    for detection in detector.detections(rows: outputs[0], logits: outputs[1]) {
      guard let faceRegion = detection.region(side: side, seenThrough: transform) else { continue }
      let first = try reader.mesh(in: faceRegion, of: photo, workspace: &workspace)
      guard first.presence >= Self.leastPresence else { continue }
      let again = first.region(grownBy: MeshReader.secondGrowth)
      let mesh = try reader.mesh(in: again, of: photo, workspace: &workspace)
      guard mesh.presence >= Self.leastPresence, !found.contains(where: { $0.mesh.isSameFace(as: mesh) }) else {
        continue
      }
      found.append(FoundFace(score: Double(detection.score), firstMesh: first, mesh: mesh))
    }
    return found
  }
}

extension Detection {
  /// The square around the box, turned by the eyes and grown for the first pass of the mesh.
  fileprivate func region(side: Int, seenThrough transform: Transform<Upright, Patch>) -> Region? {
    guard let back = transform.inverse else { return nil }
    let eyes = back.apply(point(Self.leftEye, of: side)) - back.apply(point(Self.rightEye, of: side))
    let centre = Point<Patch>(
      x: Double(left + right) / 2 * Double(side), y: Double(top + bottom) / 2 * Double(side))
    let length = Double(max(right - left, bottom - top)) * Double(side) / transform.scale
    guard length > 0, length.isFinite, eyes.length > 0 else { return nil }
    return Region(
      centre: back.apply(centre), side: length * MeshReader.firstGrowth, degrees: Trigonometry.degrees(of: eyes))
  }
}
