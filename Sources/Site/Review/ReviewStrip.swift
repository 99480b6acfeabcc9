import Orders

/// The faces of a picture in which several people are, so that the operator can say which one is meant.
///
/// It holds no measurement: only small pictures, in the order in which the manifest's column `face` counts.
public struct ReviewStrip: Hashable, Sendable {
  public struct Face: Hashable, Sendable {
    /// Counted from the left, from 1.
    public var number: Int
    /// Relative to the review's folder.
    public var thumbnail: String
    /// In pixels.
    public var width: Int
    public var height: Int
    /// Which one `largest` means.
    public var isLargest: Bool
    /// Which one the manifest chose.
    public var isChosen: Bool

    public init(number: Int, thumbnail: String, width: Int, height: Int, isLargest: Bool, isChosen: Bool) {
      self.number = number
      self.thumbnail = thumbnail
      self.width = width
      self.height = height
      self.isLargest = isLargest
      self.isChosen = isChosen
    }
  }

  /// As the manifest names the picture.
  public var photo: String
  public var faces: [Face]

  public init(photo: String, faces: [Face]) {
    self.photo = photo
    self.faces = faces
  }

  func fields(_ language: Language) -> TemplateFields {
    [
      "photo": .text(photo),
      "faces": .list(
        faces.map { face in
          [
            "thumbnail": .text(face.thumbnail), "width": .text(String(face.width)),
            "height": .text(String(face.height)), "number": .text(String(face.number)),
            "isLargest": .flag(face.isLargest), "isChosen": .flag(face.isChosen),
            "label": .text(ReviewWords.face(face.number)[language]),
          ]
        }),
    ]
  }
}
