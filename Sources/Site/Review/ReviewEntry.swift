public import Measures
public import Orders

/// What became of one order, for the operator.
public struct ReviewEntry: Sendable {
  public enum Outcome: String, Hashable, Sendable, CaseIterable, Codable {
    case refused
    case done
    case unchanged
  }

  public var order: OrderNumber
  /// Where the manifest speaks of it.
  public var place: SourcePlace
  public var outcome: Outcome
  /// Why it was refused; for an order that was done, what is to be looked at.
  public var reasons: [ReviewReason]
  /// Anything else worth knowing, as sentences.
  public var notes: [Bilingual]
  public var reference: String?
  public var address: String?
  /// The same page before it is uploaded, relative to the review's folder; nil where only a server can show it.
  public var page: String?
  /// The pick-up slip, relative to the review's folder.
  public var slip: String?
  public var lastDay: CalendarDay?
  public var photos: [ReviewPhoto]
  /// Of pictures in which several people are, where the operator asked for them.
  public var strips: [ReviewStrip]

  public init(
    order: OrderNumber, place: SourcePlace, outcome: Outcome, reasons: [ReviewReason], notes: [Bilingual],
    reference: String?, address: String?, page: String? = nil, slip: String? = nil, lastDay: CalendarDay?,
    photos: [ReviewPhoto], strips: [ReviewStrip] = []
  ) {
    self.order = order
    self.place = place
    self.outcome = outcome
    self.reasons = reasons
    self.notes = notes
    self.reference = reference
    self.address = address
    self.page = page
    self.slip = slip
    self.lastDay = lastDay
    self.photos = photos
    self.strips = strips
  }
}

/// One reason, as sentences for people. The page has them in the studio's language, the report in English.
public struct ReviewReason: Hashable, Sendable {
  public var sentence: Bilingual
  /// What to do about it.
  public var remedy: Bilingual?
  public var place: SourcePlace?
  /// What was held against a rule and stopped the picture.
  public var checks: [Check]

  public init(sentence: Bilingual, remedy: Bilingual?, place: SourcePlace?, checks: [Check] = []) {
    self.sentence = sentence
    self.remedy = remedy
    self.place = place
    self.checks = checks
  }
}

/// One ID photo in the operator's contact sheet. It holds no measurement of the face.
public struct ReviewPhoto: Hashable, Sendable {
  /// The specification's id.
  public var specification: String
  public var title: Bilingual
  public var size: PrintSize
  /// A picture relative to the review's folder; nil where none was made.
  public var thumbnail: String?
  /// In pixels.
  public var thumbnailWidth: Int
  public var thumbnailHeight: Int
  public var checks: [Check]
  public var treatment: GalleryPhoto.Treatment
  /// Of the picture's pixels, how many in a hundred are not as they were photographed.
  public var changedPercent: Int
  /// Of these, how many along the person's outline, where hair and old background were mixed.
  public var changedEdgePercent: Int

  public init(
    specification: String, title: Bilingual, size: PrintSize, thumbnail: String?, thumbnailWidth: Int,
    thumbnailHeight: Int, checks: [Check], treatment: GalleryPhoto.Treatment, changedPercent: Int = 0,
    changedEdgePercent: Int = 0
  ) {
    self.specification = specification
    self.title = title
    self.size = size
    self.thumbnail = thumbnail
    self.thumbnailWidth = thumbnailWidth
    self.thumbnailHeight = thumbnailHeight
    self.checks = checks
    self.treatment = treatment
    self.changedPercent = changedPercent
    self.changedEdgePercent = changedEdgePercent
  }
}
