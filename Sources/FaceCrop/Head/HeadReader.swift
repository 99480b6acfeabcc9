import Inference
import Measures
import PixelViews

/// Understands a face that was found.
struct HeadReader: Sendable {
  let models: FaceModels

  func face(
    _ found: FoundFace, in photo: borrowing some UprightPixels & ~Copyable, workspace: inout Workspace
  ) throws(FaceError) -> Face {
    let mesh = found.mesh
    let pupils = try PupilReader(iris: IrisReader(network: models.iris))
      .pupils(of: mesh, in: photo, workspace: &workspace)
    let pose = Pose(mesh: mesh, pupils: pupils)
    let distance = pupils.line.length
    let axis = HeadAxis(middle: pupils.middle, degrees: pose.roll, distance: distance)
    let vertex = SkullModel.vertex(mesh: mesh, pupils: pupils, pose: pose)
    let coverage = try HeadCoverage(
      around: axis, in: photo, network: models.segmenter, workspace: &workspace)
    let hair = HairCrown(axis: axis, coverage: coverage)
    let second =
      hair.isTall(above: vertex)
      ? try HeadCoverage(
        around: axis, in: photo, look: .closeMirrored, network: models.segmenter, workspace: &workspace)
      : nil
    let crowns = Crowns(skull: vertex, hair: hair.top(in: photo, second: second), axis: axis)
    // Both passes saw the chin: how much they differ says how sure it is.
    let chinDoubt = 0.02 * distance + mesh[.menton].distance(to: found.meshBefore[.menton]) / 2
    let cheekDoubt = 0.04 * distance
    var face = Face(
      score: found.score, box: mesh.box, leftEye: pupils.left, rightEye: pupils.right,
      chin: Located(mesh[.menton], uncertainty: chinDoubt), crownSkull: crowns.skull, crownHair: crowns.hair,
      cheekLeft: Located(mesh[.leftCheek], uncertainty: cheekDoubt),
      cheekRight: Located(mesh[.rightCheek], uncertainty: cheekDoubt), pose: pose, mesh: mesh.points)
    face.coverage = coverage
    face.doubts = FaceDoubts.doubts(of: face, mesh: mesh, pupils: pupils, in: photo)
    if !crowns.isHairClear { face.doubts.insert(.crownUnclear) }
    return face
  }
}
