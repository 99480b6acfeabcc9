public import Measures
public import Orders

/// All that is needed to make a photo file again, byte by byte: where the face is in the picture is found anew.
public struct PhotoRecipe: Hashable, Sendable {
  /// A name that is unique in the order; sheets call the photo by it.
  public var output: String
  /// Place of the picture in the order, from 1.
  public var position: Int
  /// Relative to the studio's `photos` folder.
  public var source: String
  public var sourceHash: ContentHash
  public var specification: String
  /// Of the specification's rule: another number in the catalogue makes another photo.
  public var ruleHash: ContentHash
  /// In pixels.
  public var width: Int
  public var height: Int
  public var resolution: Resolution
  /// Of the JPEG, 1 to 100; nil where the rule's range of kilobytes decides.
  public var quality: Int?
  /// Nil is the specification's default.
  public var background: Background?
  public var face: FaceChoice
  public var accepted: Set<CheckName>
  /// Version of the program.
  public var program: String
  /// What tells the installed models apart.
  public var models: String

  public init(
    output: String, position: Int, source: String, sourceHash: ContentHash, specification: String,
    ruleHash: ContentHash, width: Int, height: Int, resolution: Resolution, quality: Int?, background: Background?,
    face: FaceChoice, accepted: Set<CheckName>, program: String, models: String
  ) {
    self.output = output
    self.position = position
    self.source = source
    self.sourceHash = sourceHash
    self.specification = specification
    self.ruleHash = ruleHash
    self.width = width
    self.height = height
    self.resolution = resolution
    self.quality = quality
    self.background = background
    self.face = face
    self.accepted = accepted
    self.program = program
    self.models = models
  }
}
