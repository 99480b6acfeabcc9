import Orders

extension Specification {
  /// What the operator should know of the rule's numbers before the photo is handed over; empty where the authority
  /// confirmed them.
  var doubts: [Bilingual] {
    var doubts: [Bilingual] = []
    func add(_ english: String, _ spanish: String) {
      doubts.append(Bilingual(english: "\(id): \(english)", spanish: "\(id): \(spanish)"))
    }
    switch trust.kind {
    case .official, .studio: break
    case .secondary:
      add(
        "its numbers are from secondary sources, not confirmed by the authority.",
        "sus números proceden de fuentes secundarias, no confirmadas por la autoridad.")
    case .conflicting:
      add("sources disagree about its numbers.", "las fuentes no coinciden en sus números.")
    case .unsourced:
      add(
        "no source was found for some of its numbers.", "no se encontró fuente para algunos de sus números.")
    }
    if head.range == nil {
      add(
        "no range for the head could be confirmed; 70 to 80 % of the height is used (ICAO Doc 9303).",
        "no se pudo confirmar ningún intervalo para la cabeza; se usa del 70 al 80 % de la altura (ICAO Doc 9303).")
    }
    return doubts
  }
}
