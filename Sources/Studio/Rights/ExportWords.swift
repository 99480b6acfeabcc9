import Foundation
import Ledger
import Orders

/// What is held about a person, to be read.
struct ExportWords {
  let document: ExportDocument

  func text(_ language: Language) -> String {
    let title = Bilingual(
      english: "What we hold about you, on \(document.day)",
      spanish: "Lo que conservamos sobre usted, el \(document.day)")
    let pictures = Bilingual(
      english: "The pictures are in the folders beside this text; data.json has the same data for programs.",
      spanish:
        "Las imágenes están en las carpetas junto a este texto; data.json contiene los mismos datos para programas.")
    let face = Bilingual(
      english: "We keep no measurements of your face: they exist only while a photo is being made.",
      spanish: "No guardamos medidas de su cara: solo existen mientras se hace una foto.")
    let orders = document.orders.map { order in section(order).map { $0[language] + "\n" }.joined() }
    return ([title, pictures, face].map { $0[language] + "\n" } + orders).joined(separator: "\n")
  }

  private func section(_ order: ExportDocument.Order) -> [Bilingual] {
    var lines = [
      line("Order", "Pedido", order.number), line("Account", "Cuenta", order.customer.uid),
      line("Name", "Nombre", order.customer.nickname), line("Paid", "Pagado", order.payment.paidAt),
      line("Amount", "Importe", order.payment.amount), line("Means", "Medio", order.payment.method),
      line("Reference", "Referencia", order.payment.reference), line("IP address", "Dirección IP", order.payment.ip),
      line("Download until", "Descarga hasta", order.lastDay),
      line("Not worked on because", "No procesado porque", order.withheld?.joined(separator: ", ")),
      line("Files deleted because", "Archivos borrados porque", order.ended),
    ].compactMap(\.self)
    lines += order.photos.compactMap { line("Original picture", "Imagen original", $0) }
    lines += order.consents.map(consent)
    lines += order.deliveries.flatMap(\.photos).compactMap { line("ID photo", "Foto de carné", $0.name) }
    lines += order.holds.compactMap { line("Kept because", "Conservado porque", $0.reason) }
    lines += order.disclosures.compactMap {
      line("Disclosed", "Comunicado", "\($0.recipient): \($0.content) (\($0.legalCase))")
    }
    lines += order.reprints.compactMap {
      line("Printed once more", "Impreso otra vez", "\($0.day): \($0.photo) (\($0.paper))")
    }
    lines += order.events.compactMap { event in
      line("Recorded", "Registrado", "\(event.at.ISO8601Format()) \(event.kind ?? "")")
    }
    return lines
  }

  private func consent(_ consent: ExportDocument.Consent) -> Bilingual {
    let words = ConsentKind(rawValue: consent.kind)?.words ?? Bilingual(english: consent.kind, spanish: consent.kind)
    let withdrawn = consent.withdrawnAt.map { $0.ISO8601Format() }
    return Bilingual(
      english: "Consent: \(words.english), \(consent.wording)" + (withdrawn.map { ", withdrawn \($0)" } ?? ""),
      spanish: "Consentimiento: \(words.spanish), \(consent.wording)" + (withdrawn.map { ", retirado \($0)" } ?? ""))
  }

  private func line(_ english: String, _ spanish: String, _ value: String?) -> Bilingual? {
    value.map { Bilingual(english: "\(english): \($0)", spanish: "\(spanish): \($0)") }
  }
}
