import Orders

/// A background in words.
enum BackdropWords {
  /// Behind "background", in lower case: `#FFFFFF`, `from #FFFFFF at the top to #D9E6F2 at the bottom`.
  static func text(_ backdrop: Backdrop) -> Bilingual {
    switch backdrop {
    case .colour(let colour): Bilingual(english: colour.hex, spanish: colour.hex)
    case .gradient(let gradient): text(gradient)
    }
  }

  private static func text(_ gradient: Gradient) -> Bilingual {
    let (from, to) = (gradient.from.hex, gradient.to.hex)
    return switch gradient.shape {
    case .vertical:
      Bilingual(
        english: "from \(from) at the top to \(to) at the bottom", spanish: "de \(from) arriba a \(to) abajo")
    case .radial:
      Bilingual(
        english: "from \(from) in the middle to \(to) in the corners",
        spanish: "de \(from) en el centro a \(to) en las esquinas")
    }
  }
}
