/// The cases in which the law lets personal data be kept or handed over without consent.
///
/// The privacy agreement lists ten in which information may be used, and eight in which it may be disclosed.
public enum LawfulCase: String, Hashable, Sendable, CaseIterable {
  case nationalSecurity = "national-security"
  /// Public safety, public health, a weighty public interest.
  case publicInterest = "public-interest"
  /// Investigation, prosecution, trial, execution of a judgment.
  case courts
  /// Life or property of the person or of another, where consent is hard to get.
  case vitalInterests = "vital-interests"
  /// The person made it public.
  case publishedByPerson = "published-by-person"
  /// From lawful public sources.
  case lawfullyPublished = "lawfully-published"
  /// Needed to conclude or carry out a contract that the person asked for.
  case contract
  /// Needed to keep the service working and safe.
  case maintenance
  case journalism
  /// Any other that the law names.
  case law

  /// Whether information may be disclosed in this case: a contract or one's own maintenance is no reason to.
  public var allowsDisclosure: Bool { self != .contract && self != .maintenance }
}
