import Orders
import Site
import Testing

@testable import Studio

/// Why a picture was refused, for a studio that works in Spanish.
@Suite struct SpanishRefusalTests {
  private typealias Words = ReviewReason.Translation

  @Test func theCommonReasonsAreSaidInSpanish() throws {
    let studio = try TestStudio()
    let item = try #require(try studio.check(["portrait-1.jpg"]).orders.first?.items.first)
    #expect(
      RefusalReason(.severalPeople(2), of: item).spanish
        == Words(
          "portrait-1.jpg: hay 2 rostros, y se espera uno.",
          remedy: "Diga cuál en la columna `face`: un número desde la izquierda, o `largest`. "
            + "`likeness render --review-faces` los muestra en la revisión."))
    #expect(
      RefusalReason(.noSuchFace(wanted: 3, found: 2), of: item).spanish
        == Words(
          "portrait-1.jpg: se pide el rostro 3, y hay 2.",
          remedy: "Corrija la columna `face`: se numeran desde la izquierda."))
    #expect(
      RefusalReason(.nobody, of: item).spanish
        == Words(
          "portrait-1.jpg: no se encontró ningún rostro.",
          remedy: "Compruebe que es la imagen correcta; el rostro debe verse entero, con al menos 25 píxeles entre los "
            + "ojos."))
  }
}
