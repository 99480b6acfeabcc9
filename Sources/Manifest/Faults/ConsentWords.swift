import Orders

/// Words for orders that consent does not cover.
enum ConsentWords {
  static func sentence(_ refusal: ConsentRefusal) -> FaultSentence {
    switch refusal {
    case .unknownPolicy(let version, let known):
      FaultSentence(
        "consent to policy version \(TextWords.quoted(version))",
        "a version of studio.yaml: \(known.joined(separator: ", "))", "Correct it, or add the version there.")
    case .outdatedConsent(let version, let material):
      FaultSentence(
        "consent to policy version \(TextWords.quoted(version))", "consent to \(material) or later",
        "The policy changed materially since: ask the customer to agree to it, then write the new version.")
    case .minorWithoutGuardian:
      FaultSentence(
        "a minor (up to 18 years) without guardian_consent", "the guardian's consent",
        "Ask the guardian, and write into guardian_consent how and when consent was given.")
    case .otherWithoutAuthorization:
      FaultSentence(
        "another person's picture without authorization", "that person's authorisation",
        "Write into authorization how and when it was given.")
    case .indirectWithoutAuthorization:
      FaultSentence(
        "a picture from elsewhere (source) without authorization", "the authorisation of the person in it",
        "Write into authorization how and when it was given.")
    }
  }
}
