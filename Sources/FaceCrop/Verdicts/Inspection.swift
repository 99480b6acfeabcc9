public import Orders
public import PixelViews

/// Judges a framed photo against the specification and the standards.
public struct Inspection: Sendable {
  public var face: Face
  public var framing: Framing
  public var specification: Specification
  public var background: BackgroundTreatment
  public var subject: Subject
  /// The quality that the source was compressed with, from 1 to 100; nil where it is not known.
  public var sourceQuality: Int?

  public init(
    face: Face, framing: Framing, specification: Specification, background: BackgroundTreatment,
    subject: Subject = Subject(), sourceQuality: Int? = nil
  ) {
    self.face = face
    self.framing = framing
    self.specification = specification
    self.background = background
    self.subject = subject
    self.sourceQuality = sourceQuality
  }

  /// Everything that can be judged, in the order of `CheckName`.
  ///
  /// - Parameters:
  ///   - framed: the framed photo before anything was replaced.
  ///   - matte: of the same frame, where one was made.
  public func verdicts(of framed: Bitmap, matte: Matte?) -> [Verdict] {
    let picture = FacePicture(framed, face: face, transform: framing.transform)
    let waived = Set(specification.children(ofAge: subject.age).flatMap(\.waived))
    let all =
      (geometry(matte: matte) + pose + picture.eyeVerdicts + picture.mouthVerdicts + picture.lightVerdicts
      + picture.sharpnessVerdicts(framing) + backgroundVerdicts(framed, matte: matte, picture: picture)
      + picture.colourVerdicts(specification) + picture.glassesVerdicts(specification) + headCovering)
      .map { waived.contains($0.name) ? $0.waived : $0 }
    let order = Dictionary(uniqueKeysWithValues: CheckName.allCases.enumerated().map { ($1, $0) })
    return all.enumerated()
      .sorted { (order[$0.element.name] ?? 0, $0.offset) < (order[$1.element.name] ?? 0, $1.offset) }
      .map(\.element)
  }
}

/// Who is in the picture, as far as rules depend on it.
public struct Subject: Hashable, Sendable {
  /// Whole years; nil where it is not known: then as for an adult.
  public var age: Int?
  /// Whether a head covering is worn, as the order says.
  public var coversHead: Bool

  public init(age: Int? = nil, coversHead: Bool = false) {
    self.age = age
    self.coversHead = coversHead
  }
}
