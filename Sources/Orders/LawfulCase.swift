/// The ten cases in which the law lets personal data be used or kept without consent, as the notice lists them.
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
}

/// The eight cases in which personal data may be handed over without the person's authorisation, as the notice lists
/// them.
public enum DisclosureCase: String, Hashable, Sendable, CaseIterable {
  /// A law obliges to it.
  case legalDuty = "legal-duty"
  case nationalSecurity = "national-security"
  /// Public safety, public health, a weighty public interest.
  case publicInterest = "public-interest"
  /// A criminal investigation, prosecution, trial, execution of a judgment.
  case courts
  /// Life, property or another weighty interest, where consent cannot be had in time.
  case vitalInterests = "vital-interests"
  /// The person made it public.
  case publishedByPerson = "published-by-person"
  /// From lawful public sources.
  case lawfullyPublished = "lawfully-published"
  /// A court or an authority with the power to do so orders it.
  case authorityOrder = "authority-order"
}
