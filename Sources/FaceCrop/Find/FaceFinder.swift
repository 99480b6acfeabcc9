internal import Inference
import Measures
public import PixelViews

/// Finds the faces of a picture and understands them.
public struct FaceFinder: Sendable {
  private let search: FaceSearch
  private let models: FaceModels

  public init(models: FaceModels) {
    self.models = models
    search = FaceSearch(models: models)
  }

  /// Every face, from the left of the picture to its right; none where nobody is.
  ///
  /// Faces may be from about 8 % of the picture's longer side to nearly all of it. A face that stands on its head or
  /// lies on its side is found where no upright one is; its `pose.roll` is then near ±180° or ±90°.
  public func faces(in photo: borrowing some UprightPixels & ~Copyable) throws(FaceError) -> [Face] {
    var workspace = Workspace()
    var faces: [Face] = []
    for found in try search.faces(in: photo, workspace: &workspace) {
      faces.append(try HeadReader(models: models).face(found, in: photo, workspace: &workspace))
    }
    return faces.sorted { $0.box.centre.x < $1.box.centre.x }
  }
}
