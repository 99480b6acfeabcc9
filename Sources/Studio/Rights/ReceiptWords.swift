import Ledger
import Orders

/// A receipt in words.
struct ReceiptWords {
  let receipt: Receipt

  var text: Bilingual {
    let lines = [title, day, orders] + (isDeletion ? [files] + shared + [search] : []) + kept + held + [entry]
    return Bilingual(
      english: lines.map { $0.english + "\n" }.joined(), spanish: lines.map { $0.spanish + "\n" }.joined())
  }

  private var isDeletion: Bool {
    switch receipt.act {
    case .erasure: true
    case .withdrawal: receipt.files + receipt.originals + receipt.originalsShared > 0
    case .export: false
    }
  }

  private var title: Bilingual {
    switch receipt.act {
    case .erasure: Bilingual(english: "Receipt of an erasure", spanish: "Justificante de una supresión")
    case .export:
      Bilingual(
        english: "Receipt of a copy of personal data", spanish: "Justificante de una copia de datos personales")
    case .withdrawal(let kinds):
      Bilingual(
        english: "Receipt of a withdrawal of consent" + Self.list(kinds).english,
        spanish: "Justificante de una retirada del consentimiento" + Self.list(kinds).spanish)
    }
  }

  private var day: Bilingual {
    Bilingual(
      english: "Carried out on \(DayWords.english(receipt.day)).",
      spanish: "Realizada el \(DayWords.spanish(receipt.day)).")
  }

  private var orders: Bilingual {
    Bilingual(english: "Orders concerned: \(receipt.orders).", spanish: "Pedidos afectados: \(receipt.orders).")
  }

  private var files: Bilingual {
    Bilingual(
      english: "Files deleted: \(receipt.files). Original photos deleted: \(receipt.originals).",
      spanish: "Archivos borrados: \(receipt.files). Fotos originales borradas: \(receipt.originals).")
  }

  private var shared: [Bilingual] {
    guard receipt.originalsShared > 0 else { return [] }
    return [
      Bilingual(
        english: "Original photos that stay because another order uses them: \(receipt.originalsShared).",
        spanish: "Fotos originales que se conservan porque otro pedido las usa: \(receipt.originalsShared).")
    ]
  }

  private var search: Bilingual {
    let count = receipt.filesSearched
    return Bilingual(
      english: "Afterwards \(count == 1 ? "1 file was" : "\(count) files were") searched for their contents: none of "
        + "them is left.",
      spanish: "Después se buscó su contenido en \(count == 1 ? "1 archivo" : "\(count) archivos"): no queda ninguno.")
  }

  private var kept: [Bilingual] {
    guard receipt.act == .erasure, receipt.orders > 0 else { return [] }
    return [
      Bilingual(
        english:
          "Kept for the accounts: the day, the amount and the means of each payment, with nothing that leads to a "
          + "person.",
        spanish:
          "Se conserva para la contabilidad: el día, el importe y el medio de cada pago, sin nada que lleve a una "
          + "persona.")
    ]
  }

  private var held: [Bilingual] {
    guard receipt.held > 0 else { return [] }
    return [
      Bilingual(
        english:
          "Orders that the law obliges us to keep for now: \(receipt.held). They are deleted as soon as it does not; ask "
          + "us for the reason.",
        spanish:
          "Pedidos que la ley obliga a conservar por ahora: \(receipt.held). Se borrarán en cuanto deje de obligar; puede "
          + "preguntarnos el motivo.")
    ]
  }

  private var entry: Bilingual {
    let hash = receipt.entry.hash.hex.prefix(16)
    return Bilingual(
      english: "Entry in our records: \(receipt.entry.count), \(hash).",
      spanish: "Entrada en nuestro registro: \(receipt.entry.count), \(hash).")
  }

  private static func list(_ kinds: Set<ConsentKind>) -> Bilingual {
    guard !kinds.isEmpty else { return Bilingual(english: "", spanish: "") }
    let words = kinds.sorted { $0.rawValue < $1.rawValue }.map(\.words)
    return Bilingual(
      english: ": " + words.map(\.english).joined(separator: ", "),
      spanish: ": " + words.map(\.spanish).joined(separator: ", "))
  }
}

extension ConsentKind {
  var words: Bilingual {
    switch self {
    case .policy: Bilingual(english: "privacy notice", spanish: "aviso de privacidad")
    case .guardian: Bilingual(english: "guardian's consent", spanish: "consentimiento del tutor")
    case .authorization: Bilingual(english: "authorisation", spanish: "autorización")
    case .source: Bilingual(english: "source of the picture", spanish: "procedencia de la imagen")
    case .showcase: Bilingual(english: "public examples", spanish: "ejemplos públicos")
    }
  }
}
