import Foundation
import Orders

/// What a customer can ask for, and how.
struct RequestWords {
  let heading: Bilingual
  let text: Bilingual
  let action: Bilingual

  func fields(reference: String, _ language: Language) -> TemplateFields {
    let subject = "\(heading[language]) (\(reference))"
    return [
      "heading": .text(heading[language]),
      "text": .text(text[language]),
      "action": .text(action[language]),
      "subject": .text(subject.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""),
    ]
  }

  static func answer(workingDays: Int) -> Bilingual {
    Bilingual(
      english: "We answer within \(workingDays) working days.",
      spanish: "Respondemos en un plazo de \(workingDays) días hábiles.")
  }

  static let all = [
    RequestWords(
      heading: Bilingual(english: "Print again", spanish: "Volver a imprimir"),
      text: Bilingual(
        english: "We can print your sheets again, exactly as they are, until the last day.",
        spanish: "Podemos volver a imprimir sus hojas, exactamente iguales, hasta el último día."),
      action: Bilingual(english: "Ask for a reprint", spanish: "Pedir una reimpresión")),
    RequestWords(
      heading: Bilingual(english: "Correct", spanish: "Corregir"),
      text: Bilingual(
        english: "Wrong document, size or crop? Tell us what to change, and a person will look at it.",
        spanish: "¿Documento, tamaño o recorte equivocado? Díganos qué cambiar y una persona lo revisará."),
      action: Bilingual(english: "Ask for a correction", spanish: "Pedir una corrección")),
    RequestWords(
      heading: Bilingual(english: "Delete early", spanish: "Eliminar antes"),
      text: Bilingual(
        english: "You need not wait for the last day: we delete your photos when you ask us to.",
        spanish: "No hace falta esperar al último día: eliminamos sus fotos cuando lo pida."),
      action: Bilingual(english: "Ask for deletion", spanish: "Pedir la eliminación")),
  ]
}
