/// One picture of an order and what is to be made of it.
public struct OrderItem: Hashable, Sendable {
  /// Relative to the studio's `photos` folder, with `/` between its parts; checked to stay inside.
  public var photo: String
  public var specifications: [Specification]
  /// Photos of each specification on the sheet; nil fills the sheet.
  public var copies: Int?
  /// Nil takes the studio's usual paper.
  public var paper: PaperSize?
  /// Nil keeps the specification's default.
  public var background: Background?
  public var face: FaceChoice
  public var person: Person
  /// Names of checks whose failure the operator accepts.
  public var accepted: Set<CheckName>
  public var note: String?
  public var place: SourcePlace

  public init(
    photo: String, specifications: [Specification], copies: Int? = nil, paper: PaperSize? = nil,
    background: Background? = nil, face: FaceChoice = .only, person: Person = Person(),
    accepted: Set<CheckName> = [], note: String? = nil, place: SourcePlace
  ) {
    self.photo = photo
    self.specifications = specifications
    self.copies = copies
    self.paper = paper
    self.background = background
    self.face = face
    self.person = person
    self.accepted = accepted
    self.note = note
    self.place = place
  }
}

public enum Background: Hashable, Sendable, Codable {
  /// The picture's own background stays.
  case keep
  case backdrop(Backdrop)
}

/// Which face is meant where several are in the picture.
public enum FaceChoice: Hashable, Sendable, Codable {
  /// There must be exactly one.
  case only
  case largest
  /// Counted from the left of the upright picture, from 1.
  case number(Int)
}

/// Who is in the picture, as far as consent depends on it.
public struct Person: Hashable, Sendable {
  public enum Subject: String, Hashable, Sendable, CaseIterable {
    /// The customer.
    case selfPortrait = "self"
    case other
  }

  public var subject: Subject
  public var birthDate: CalendarDay?
  /// As the manifest says; nil leaves it to the birth date.
  public var isMinor: Bool?
  /// How the guardian consented.
  public var guardianConsent: String?
  /// How the person in the picture authorised it.
  public var authorization: String?
  /// Where the picture came from, if not from the customer.
  public var source: String?
  /// Whether a head covering is worn in the picture. Why is nobody's business here.
  public var coversHead: Bool

  public init(
    subject: Subject = .selfPortrait, birthDate: CalendarDay? = nil, isMinor: Bool? = nil,
    guardianConsent: String? = nil, authorization: String? = nil, source: String? = nil,
    coversHead: Bool = false
  ) {
    self.subject = subject
    self.birthDate = birthDate
    self.isMinor = isMinor
    self.guardianConsent = guardianConsent
    self.authorization = authorization
    self.source = source
    self.coversHead = coversHead
  }
}
