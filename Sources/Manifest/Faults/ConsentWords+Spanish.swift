import Orders

extension ConsentWords {
  static func spanish(_ refusal: ConsentRefusal) -> FaultSentence {
    switch refusal {
    case .unknownPolicy(let version, let known):
      FaultSentence(
        "un consentimiento a la versión \(TextWords.quoted(version)) de la política",
        "una versión de studio.yaml: \(known.joined(separator: ", "))", "Corríjala, o añada la versión allí.")
    case .outdatedConsent(let version, let material):
      FaultSentence(
        "un consentimiento a la versión \(TextWords.quoted(version)) de la política",
        "un consentimiento a la versión \(material) o posterior",
        "La política ha cambiado de forma sustancial desde entonces: pida al cliente que la acepte y escriba después "
          + "la versión nueva.")
    case .minorWithoutGuardian:
      FaultSentence(
        "un menor (hasta los 18 años) sin `guardian_consent`", "el consentimiento del tutor",
        "Pídalo al tutor y escriba en `guardian_consent` cómo y cuándo se dio.")
    case .otherWithoutAuthorization:
      FaultSentence(
        "la imagen de otra persona sin `authorization`", "la autorización de esa persona",
        "Escriba en `authorization` cómo y cuándo se dio.")
    case .indirectWithoutAuthorization:
      FaultSentence(
        "una imagen de otra procedencia (`source`) sin `authorization`",
        "la autorización de la persona que aparece en ella", "Escriba en `authorization` cómo y cuándo se dio.")
    }
  }
}
