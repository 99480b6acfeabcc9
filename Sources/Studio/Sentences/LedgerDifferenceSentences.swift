public import Ledger
public import Orders

extension LedgerDifference {
  /// Whose it is and what differs.
  public var sentence: Bilingual {
    let (who, what) = (subject.words, matter.words)
    return Bilingual(english: "\(who.english): \(what.english).", spanish: "\(who.spanish): \(what.spanish).")
  }
}

extension LedgerDifference.Subject {
  fileprivate var words: Bilingual {
    switch self {
    case .order(let number): Bilingual(english: "order \(number)", spanish: "pedido \(number)")
    case .pseudonym(let pseudonym):
      Bilingual(
        english: "order \(pseudonym.hex) (its name in the events)",
        spanish: "pedido \(pseudonym.hex) (su nombre en los sucesos)")
    case .studio: Bilingual(english: "the whole ledger", spanish: "todo el registro")
    }
  }
}

extension LedgerDifference.Matter {
  fileprivate var words: Bilingual {
    switch self {
    case .missing:
      Bilingual(
        english: "its row is gone, and no event erases it", spanish: "falta su fila, y ningún suceso lo suprime")
    case .unrecorded:
      Bilingual(english: "its row is there, and no event admits it", spanish: "está su fila, y ningún suceso lo admite")
    case .notErased:
      Bilingual(
        english: "the events erase it, and its row is there", spanish: "los sucesos lo suprimen, y está su fila")
    case .admission:
      Bilingual(
        english: "whether it was admitted is not what the events say",
        spanish: "si fue admitido no es lo que dicen los sucesos")
    case .lastDay:
      Bilingual(english: "the last day is not what the events say", spanish: "el último día no es el de los sucesos")
    case .ending:
      Bilingual(
        english: "whether it has ended is not what the events say",
        spanish: "si terminó no es lo que dicen los sucesos")
    case .consent(let kind):
      Bilingual(
        english: "the consent `\(kind.rawValue)` is not what the events say",
        spanish: "el consentimiento `\(kind.rawValue)` no es lo que dicen los sucesos")
    case .hold(.manifest):
      Bilingual(
        english: "the manifest's hold is not what the events say",
        spanish: "la retención del manifiesto no es lo que dicen los sucesos")
    case .hold(.command):
      Bilingual(
        english: "the hold by command is not what the events say",
        spanish: "la retención por orden no es lo que dicen los sucesos")
    case .disclosures:
      Bilingual(
        english: "the disclosures are not what the events say",
        spanish: "las comunicaciones de datos no son las de los sucesos")
    case .record:
      Bilingual(
        english: "what is recorded of it is not what the program sealed last",
        spanish: "lo que consta no es lo último que selló el programa")
    case .erasedPayments:
      Bilingual(
        english: "payments of erased orders are not what the program wrote",
        spanish: "los pagos de pedidos suprimidos no son los que escribió el programa")
    case .erasedNumbers:
      Bilingual(
        english: "numbers of erased orders, which must not come back, are missing",
        spanish: "faltan números de pedidos suprimidos, que no deben volver")
    }
  }
}
