/// Whether a document admits a head covering, and what must be seen then.
public struct HeadCoveringRule: Hashable, Sendable, Codable {
  public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
    /// A belief, religious or not.
    case religious
    case medical
    case cultural
  }

  /// Why one may be worn; empty where none may.
  public var reasons: [Reason]
  /// What must stay visible; nil where no source says.
  public var shows: Bilingual?
  /// What the applicant must hand in beside the photo.
  public var needs: Bilingual?
  public var trust: Trust

  public init(reasons: [Reason], shows: Bilingual?, needs: Bilingual?, trust: Trust) {
    self.reasons = reasons
    self.shows = shows
    self.needs = needs
    self.trust = trust
  }
}
