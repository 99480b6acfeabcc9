import Inference
import Measures
import PixelViews

/// A face that was found, before it is understood.
struct FoundFace: Sendable {
  /// The detector's, 0 to 1.
  var score: Double
  /// Of the last pass, and of the one before it.
  var mesh: FaceMesh
  var meshBefore: FaceMesh

  fileprivate init(_ detection: Detection, _ meshes: (last: FaceMesh, before: FaceMesh)) {
    score = Double(detection.score)
    mesh = meshes.last
    meshBefore = meshes.before
  }
}

/// Looks for faces: at the whole picture first, then closer, then turned.
struct FaceSearch: Sendable {
  let models: FaceModels

  /// A face that the detector for near faces is this sure of needs no second look.
  static let sureScore = 0.75

  func faces(
    in photo: borrowing some UprightPixels & ~Copyable, workspace: inout Workspace
  ) throws(FaceError) -> [FoundFace] {
    let whole = Region.whole(photo.extent)
    var found = try look(.shortRange, at: whole, of: photo, alsoFor: .faint, workspace: &workspace)
    if !found.isEmpty, found.allSatisfy({ $0.score >= Self.sureScore }) { return found }
    found += try look(.fullRange, at: whole, of: photo, alsoFor: .faint, workspace: &workspace)
    if !found.isEmpty { return found.eachOnce }
    for degrees in [180.0, 90, 270] {
      found = try look(.shortRange, at: whole.turned(by: degrees), of: photo, workspace: &workspace)
      if !found.isEmpty { return found }
    }
    for tile in Region.tiles(photo.extent) {
      found += try look(.fullRange, at: tile, of: photo, workspace: &workspace)
    }
    return found.eachOnce
  }

  /// Whom to look for beside those that the detector is sure of.
  private enum Others {
    case none
    /// Somebody whose face is half hidden or turned away.
    case faint
  }

  private func look(
    _ detector: Detector, at region: Region, of photo: borrowing some UprightPixels & ~Copyable,
    alsoFor others: Others = .none, workspace: inout Workspace
  ) throws(FaceError) -> [FoundFace] {
    let side = detector.model.side
    let transform = region.transform(to: side)
    let tensor = Tensor(photo, through: transform, size: side, range: .minusOneToOne)
    let network = try detector.model == .shortRange ? models.shortRange : models.fullRange.network()
    let outputs = try network.runBySize(tensor.values, in: &workspace)
    let tracker = MeshTracker(reader: MeshReader(network: models.mesh))
    var found: [FoundFace] = []
    let detections = detector.detections(rows: outputs[0], logits: outputs[1])
    for detection in detections.sure {
      guard let faceRegion = detection.region(side: side, seenThrough: transform),
        let meshes = try tracker.track(from: faceRegion, in: photo, workspace: &workspace)
      else { continue }
      found.append(FoundFace(detection, meshes))
    }
    found = found.eachOnce
    guard others == .faint else { return found }
    for detection in detections.faint {
      guard let faceRegion = detection.region(side: side, seenThrough: transform),
        let meshes = try tracker.trackIfCertain(from: faceRegion, in: photo, workspace: &workspace),
        !found.contains(where: { $0.mesh.isSameFace(as: meshes.last) })
      else { continue }
      found.append(FoundFace(detection, meshes))
    }
    return found
  }
}

extension [FoundFace] {
  /// Of those that are of the same face the one with the most evidence.
  fileprivate var eachOnce: [FoundFace] {
    var kept: [FoundFace] = []
    for face in sorted(by: { $0.mesh.evidence > $1.mesh.evidence })
    where !kept.contains(where: { $0.mesh.isSameFace(as: face.mesh) }) {
      kept.append(face)
    }
    return kept
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
