import Foundation
import Ledger
import Orders
import Testing

@testable import Studio

@Suite struct ReceiptTests {
  func receipt(_ act: Receipt.Act, files: Int = 12, held: Int = 0) throws -> Receipt {
    let hash = try #require(ContentHash(hex: String(repeating: "0123456789abcdef", count: 4)))
    return Receipt(
      act: act, day: try StudioSample.day("2026-06-01"), orders: 2, files: files, originals: files > 0 ? 3 : 0,
      held: held, filesSearched: 134, entry: EventHead(count: 57, hash: hash))
  }

  @Test func saysWhatWasErased() throws {
    let text = try receipt(.erasure, held: 1).text
    #expect(
      text.english == """
        Receipt of an erasure
        Carried out on 1 June 2026.
        Orders concerned: 2.
        Files deleted: 12. Original photos deleted: 3.
        Afterwards 134 files were searched for their contents: none of them is left.
        Kept for the accounts: the day, the amount and the means of each payment, with nothing that leads to a person.
        Orders that the law obliges us to keep for now: 1. They are deleted as soon as it does not; ask us for the reason.
        Entry in our records: 57, 0123456789abcdef.

        """)
    #expect(
      text.spanish == """
        Justificante de una supresión
        Realizada el 1 de junio de 2026.
        Pedidos afectados: 2.
        Archivos borrados: 12. Fotos originales borradas: 3.
        Después se buscó su contenido en 134 archivos: no queda ninguno.
        Se conserva para la contabilidad: el día, el importe y el medio de cada pago, sin nada que lleve a una persona.
        Pedidos que la ley obliga a conservar por ahora: 1. Se borrarán en cuanto deje de obligar; puede preguntarnos el motivo.
        Entrada en nuestro registro: 57, 0123456789abcdef.

        """)
  }

  /// The promise that nothing is left must not cover what is.
  @Test(arguments: [Receipt.Act.erasure, .withdrawal([.policy])])
  func saysWhatStays(act: Receipt.Act) throws {
    var receipt = try receipt(act, files: 0)
    receipt.originalsShared = 2
    let text = receipt.text
    #expect(text.english.contains("deleted: 0.\nOriginal photos that stay because another order uses them: 2.\nAfter"))
    #expect(
      text.spanish.contains("borradas: 0.\nFotos originales que se conservan porque otro pedido las usa: 2.\nDesp"))
  }

  @Test func saysWhatWasWithdrawn() throws {
    let text = try receipt(.withdrawal([.showcase, .policy]), files: 0).text
    #expect(
      text.english == """
        Receipt of a withdrawal of consent: privacy notice, public examples
        Carried out on 1 June 2026.
        Orders concerned: 2.
        Entry in our records: 57, 0123456789abcdef.

        """)
    #expect(
      text.spanish.hasPrefix(
        "Justificante de una retirada del consentimiento: aviso de privacidad, ejemplos públicos\n"))
  }

  @Test(arguments: [Receipt.Act.erasure, .withdrawal([]), .withdrawal([.guardian]), .export], [0, 12])
  func hasTheSameLinesInBothLanguages(act: Receipt.Act, files: Int) throws {
    let text = try receipt(act, files: files, held: 1).text
    #expect(text.english.split(separator: "\n").count == text.spanish.split(separator: "\n").count)
    #expect(text.english.filter(\.isNumber) == text.spanish.filter(\.isNumber))
  }
}
