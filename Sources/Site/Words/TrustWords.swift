import Orders

/// How far the numbers of a document's rule can be trusted, for people.
enum TrustWords {
  static func sentence(_ kind: Trust.Kind) -> Bilingual {
    switch kind {
    case .official:
      Bilingual(
        english: "The numbers of this rule come from a page of the authority itself.",
        spanish: "Los números de esta regla proceden de una página de la propia autoridad.")
    case .secondary:
      Bilingual(
        english: "The numbers of this rule come from secondary sources. Compare them with the authority’s own page.",
        spanish:
          "Los números de esta regla proceden de fuentes secundarias. Compárelos con la página de la autoridad.")
    case .conflicting:
      Bilingual(
        english: "Sources disagree about this rule. Ask the office before you hand in the photo.",
        spanish: "Las fuentes no coinciden en esta regla. Pregunte en la oficina antes de entregar la foto.")
    case .unsourced:
      Bilingual(
        english: "No source was found for some numbers of this rule. Ask the office before you hand in the photo.",
        spanish:
          "No se encontró fuente para algunos números de esta regla. Pregunte en la oficina antes de entregar la foto.")
    case .studio:
      Bilingual(
        english: "The studio wrote this rule itself.", spanish: "El propio estudio redactó esta regla.")
    }
  }
}
