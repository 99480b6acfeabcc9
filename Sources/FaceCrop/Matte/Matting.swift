internal import Inference
public import Measures
public import PixelViews

/// Cuts a person out of a photo at the resolution of the result.
public struct Matting: Sendable {
  private let segmenter: Network

  public init(models: FaceModels) {
    segmenter = models.segmenter
  }

  /// Frames the photo and finds the person in it.
  ///
  /// The segmenter sees the frame and some more around it, and says roughly where the person is; what it saw around the
  /// head when the face was found serves where that is as much and as fine. Along its edge each pixel is then judged by
  /// its colour, against those of the person and of the background nearby, which may lie in the person's shadow. Around
  /// a wall that is seen between hair and neck there is an edge too.
  ///
  /// - Parameters:
  ///   - transform: from the upright photo to the frame.
  ///   - extent: of the frame.
  ///   - face: whose head it is.
  public func matte(
    of photo: borrowing some UprightPixels & ~Copyable, through transform: Transform<Upright, Output>,
    to extent: Extent<Output>, face: Face
  ) throws(FaceError) -> Matte {
    let canvas = MattingCanvas(photo, through: transform, extent: extent)
    let reduction = AreaReduction(width: canvas.width, height: canvas.height, to: FaceModel.segmenter.side)
    let coverage = try coverage(of: canvas, reduction, face: face)
    return Self.matte(of: canvas, coverage: coverage, reduction: reduction, face: face)
  }

  /// Of each cell of the segmenter's square.
  private func coverage(
    of canvas: MattingCanvas, _ reduction: AreaReduction, face: Face
  ) throws(FaceError) -> [Float] {
    if let seen = face.coverage?.cells(reduction, of: canvas) { return seen }
    var workspace = Workspace()
    return try segmenter.runBySize(reduction.values(canvas), in: &workspace)[0]
  }

  static func matte(
    of canvas: MattingCanvas, coverage: [Float], reduction: AreaReduction, face: Face
  ) -> Matte {
    let height = (face.chin.point - face.crownSkull.point).length * canvas.transform.scale
    let points = face.outline.map { canvas.transform.apply($0) }
    var silhouette = Silhouette(coverage: coverage, reduction: reduction, headHeight: height, face: points)
    let light = SceneLight.standard
    let original = canvas.framed
    let head = HeadParts(face, through: canvas.transform)
    var blocks = Blocks(canvas: canvas, silhouette: silhouette, light: light)
    let surface = blocks.surface
    func spread() -> WallSpread? {
      surface.flatMap { surface in
        surface.isWall
          ? WallSpread(WallLight(canvas: canvas, blocks: blocks, surface: surface, light: light), head: head) : nil
      }
    }
    var wall = spread()
    var coverage = coverage
    if let shoulders = wall.flatMap({ Shoulders($0, silhouette: silhouette, head: head) }) {
      coverage = shoulders.added(to: coverage, reduction, of: canvas)
      silhouette = Silhouette(coverage: coverage, reduction: reduction, headHeight: height, face: points)
      blocks = Blocks(canvas: canvas, silhouette: silhouette, light: light)
      wall = spread()
    }
    let shadow = wall.flatMap { ShadedWall($0, silhouette: silhouette) }
    let objects = wall.map(WallObjects.init)
    if let shadow, shadow.reachesPerson {
      silhouette = Silhouette(
        coverage: shadow.takenFrom(coverage, reduction, of: canvas), reduction: reduction, headHeight: height,
        face: points)
      blocks = Blocks(canvas: canvas, silhouette: silhouette, light: light)
    }
    let gaps = wall.flatMap {
      WallGaps($0, silhouette: silhouette, face: ConvexHull(points.map { SIMD2($0.x, $0.y) }))
    }
    if let gaps {
      silhouette = silhouette.opened(by: gaps, on: canvas)
      blocks = Blocks(canvas: canvas, silhouette: silhouette, light: light)
    }
    guard let colours = EdgeColours(blocks, surface: surface, shadow: shadow, objects: objects, gaps: gaps) else {
      let coverage = silhouette.coverage(of: canvas)
      return Matte(
        original: original, coverage: coverage, person: original, cutLength: canvas.cutLength(coverage.values),
        shadow: nil)
    }
    var solver = EdgeSolver(
      canvas: canvas, silhouette: silhouette, colours: colours, light: light, head: head)
    return solver.matte(original, shadow: shadow)
  }
}

extension Face {
  /// What surely lies on the face: the mesh, or what stands for it.
  fileprivate var outline: [Point<Upright>] {
    guard mesh.isEmpty else { return mesh.map { Point(x: $0.x, y: $0.y) } }
    return [chin.point, cheekLeft.point, cheekRight.point, leftEye.point, rightEye.point]
  }
}
