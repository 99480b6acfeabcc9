import Inference
public import Measures
public import PixelViews

/// Parts a framed person from the background, and puts another one behind.
public struct Matting: Sendable {
  private let segmenter: Network

  public init(models: FaceModels) {
    segmenter = models.segmenter
  }

  /// The matte of a framed photo, at its own resolution.
  ///
  /// The segmenter looks at the framed region alone. Where it is unsure, around the outline and in the hair, each
  /// pixel is placed between the person's colour and the background's as they are seen nearby.
  ///
  /// - Parameters:
  ///   - bitmap: the framed photo.
  ///   - transform: from the source to the framed photo.
  public func matte(
    of bitmap: Bitmap, in photo: borrowing some UprightPixels & ~Copyable, through transform: Transform<Upright, Output>
  ) throws(FaceError) -> Matte {
    let size = FaceModel.segmenter.side
    let toPatch = Transform<Output, Patch>(
      a: Double(size) / Double(bitmap.width), b: 0, c: 0, d: Double(size) / Double(bitmap.height), tx: 0, ty: 0)
    let tensor = Tensor(photo, through: transform.then(toPatch), size: size, range: .zeroToOne, outside: .edge)
    var workspace = Workspace()
    let seen = try segmenter.runBySize(tensor.values, in: &workspace)[0]
    let coarse = Plane(width: size, height: size, values: seen)
      .smoothed(0.7).enlarged(toWidth: bitmap.width, height: bitmap.height)
    return Matte(refining: coarse, against: bitmap)
  }
}

extension Plane {
  /// Enlarged between the pixels' centres.
  func enlarged(toWidth newWidth: Int, height newHeight: Int) -> Plane {
    let (across, down) = (Float(width) / Float(newWidth), Float(height) / Float(newHeight))
    return Plane(width: newWidth, height: newHeight) { x, y in
      let column = min(max((Float(x) + 0.5) * across - 0.5, 0), Float(width - 1))
      let row = min(max((Float(y) + 0.5) * down - 0.5, 0), Float(height - 1))
      let (left, top) = (min(Int(column), width - 2), min(Int(row), height - 2))
      let (u, v) = (column - Float(left), row - Float(top))
      let upper = self[left, top] * (1 - u) + self[left + 1, top] * u
      let lower = self[left, top + 1] * (1 - u) + self[left + 1, top + 1] * u
      return upper * (1 - v) + lower * v
    }
  }
}
