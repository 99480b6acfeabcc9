public import Measures

/// One document's rule for its photo.
public struct Specification: Hashable, Sendable, Codable {
  /// Kebab case, unique in the catalogue: `us-passport`.
  public var id: String
  /// ISO 3166-1 alpha-2, `EU`, `ICAO`, or `INT`.
  public var country: String
  public var document: Bilingual
  public var print: PrintSize
  /// True where the authority fixes pixels alone: `print` is then what those pixels measure at `resolution`.
  public var isPrintNominal: Bool
  public var resolution: Resolution
  /// Rules of the file that is uploaded, kept apart from those of the print: several do not share its ratio.
  public var upload: UploadRule
  public var head: HeadRule
  /// Height of the eyes above the bottom edge.
  public var eyeLine: LengthRange?
  /// From the top edge to the crown that the head rule means.
  public var topMargin: LengthRange?
  /// From one side of the face to the other.
  public var faceWidth: LengthRange?
  /// How far the middle of the face may be from the middle of the photo, to either side.
  public var centring: Millimetres?
  /// From the chin to the bottom edge.
  public var belowChin: LengthRange?
  /// Allowed colours and gradients, the default first; empty where no rule is known.
  public var backgrounds: [Backdrop]
  public var backgroundWords: String
  public var isMono: Bool
  public var glasses: GlassesRule
  public var retouching: RetouchingRule
  public var trust: Trust
  /// What is not asked of children; youngest first.
  public var children: [ChildRule]
  /// Nil where no rule is known.
  public var headCovering: HeadCoveringRule?

  public init(
    id: String, country: String, document: Bilingual, print: PrintSize, resolution: Resolution,
    upload: UploadRule, head: HeadRule, eyeLine: LengthRange?, topMargin: LengthRange?, faceWidth: LengthRange?,
    centring: Millimetres?, backgrounds: [Backdrop], backgroundWords: String, isMono: Bool, glasses: GlassesRule,
    retouching: RetouchingRule, trust: Trust, belowChin: LengthRange? = nil, isPrintNominal: Bool = false,
    children: [ChildRule] = [], headCovering: HeadCoveringRule? = nil
  ) {
    self.id = id
    self.country = country
    self.document = document
    self.print = print
    self.resolution = resolution
    self.upload = upload
    self.head = head
    self.eyeLine = eyeLine
    self.topMargin = topMargin
    self.faceWidth = faceWidth
    self.centring = centring
    self.backgrounds = backgrounds
    self.backgroundWords = backgroundWords
    self.isMono = isMono
    self.glasses = glasses
    self.retouching = retouching
    self.trust = trust
    self.belowChin = belowChin
    self.isPrintNominal = isPrintNominal
    self.children = children
    self.headCovering = headCovering
  }
}

/// How high the head must be on the print.
public struct HeadRule: Hashable, Sendable, Codable {
  public enum Definition: String, Hashable, Sendable, Codable, CaseIterable {
    /// Chin to crown.
    case crown
    /// Chin to the line where the hair begins.
    case hairline
    /// The rule is for the width of the face.
    case faceWidth = "face-width"
    case unspecified
  }

  /// Which top of the head is meant.
  public enum Crown: String, Hashable, Sendable, Codable, CaseIterable {
    /// As if there were no hair.
    case skull
    /// The top of the hair.
    case hair
  }

  public var definition: Definition
  /// Nil where no source says which.
  public var crown: Crown?
  /// Nil where no range could be confirmed.
  public var range: LengthRange?

  public init(definition: Definition, crown: Crown?, range: LengthRange?) {
    self.definition = definition
    self.crown = crown
    self.range = range
  }
}

/// What a portal asks of the uploaded file.
public struct UploadRule: Hashable, Sendable, Codable {
  public struct Size: Hashable, Sendable, Codable {
    public var width: Int
    public var height: Int

    public init(width: Int, height: Int) {
      self.width = width
      self.height = height
    }
  }

  public enum Format: String, Hashable, Sendable, Codable, CaseIterable {
    case jpeg
    case png
  }

  public var format: Format
  public var exact: Size?
  public var smallest: Size?
  public var largest: Size?
  public var minimumKilobytes: Int?
  public var maximumKilobytes: Int?

  public init(
    exact: Size?, smallest: Size?, largest: Size?, minimumKilobytes: Int?, maximumKilobytes: Int?,
    format: Format = .jpeg
  ) {
    self.format = format
    self.exact = exact
    self.smallest = smallest
    self.largest = largest
    self.minimumKilobytes = minimumKilobytes
    self.maximumKilobytes = maximumKilobytes
  }

  /// Whether a portal file is asked for at all.
  public var isStated: Bool {
    exact != nil || smallest != nil || largest != nil || minimumKilobytes != nil || maximumKilobytes != nil
  }
}

public enum GlassesRule: String, Hashable, Sendable, Codable, CaseIterable {
  case allowed
  case no
  case discouraged
  case unspecified
}

/// Whether the authority lets the picture be changed beyond cropping.
public struct RetouchingRule: Hashable, Sendable, Codable {
  /// True where the authority refuses any change: the photo is cropped only, its background stays.
  public var isForbidden: Bool
  public var source: String

  public init(isForbidden: Bool, source: String) {
    self.isForbidden = isForbidden
    self.source = source
  }
}

/// How far the numbers of a specification can be trusted.
public struct Trust: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case official
    case secondary
    case conflicting
    case unsourced
    /// Written by the studio in its own catalogue.
    case studio
  }

  public var kind: Kind
  public var source: String
  /// What exactly the source confirmed.
  public var checked: String

  public init(kind: Kind, source: String, checked: String) {
    self.kind = kind
    self.source = source
    self.checked = checked
  }
}
