import FaceCrop
import Foundation
import Ledger
import Manifest
import Measures
import Orders
import Photo
import Raster
import SentenceTesting
import Sheet
import Site
import Testing

@testable import Studio

/// Why an order was refused, for a studio that works in Spanish.
@Suite struct SpanishRefusalTests {
  private static let item = OrderItem(
    photo: "a.jpg", specifications: [], place: SourcePlace(file: "orders.csv", line: 2, column: 5))

  @Test(
    arguments: RefusalSample.pictures + RefusalSample.orders + RefusalSample.admissions + RefusalSample.publications
      + RefusalSample.reprints)
  func hasTheFactsOfTheEnglishOne(sample: RefusalSample) {
    let (english, spanish) = (sample.english, sample.spanish)
    #expect(spanish.sentence != english.sentence && spanish.remedy != english.remedy)
    for part in [spanish.sentence, spanish.remedy] {
      #expect(part.last.map { ".?".contains($0) } == true)
      #expect(!part.contains("Optional(") && !part.contains("Millimetres(") && !part.contains("  "))
    }
    let facts = Facts(english: "\(english.sentence) \(english.remedy)")
    #expect(facts.missing(inSpanish: "\(spanish.sentence) \(spanish.remedy)") == [])
  }

  @Test(arguments: [
    (
      PictureFailure.severalPeople(2), "a.jpg: hay 2 rostros, y se espera uno.",
      "Diga cuál en la columna `face`: un número desde la izquierda, o `largest`. `likeness render --review-faces` los "
        + "muestra en la revisión."
    ),
    (
      .noSuchFace(wanted: 3, found: 2), "a.jpg: se pide el rostro 3, y hay 2.",
      "Corrija la columna `face`: se numeran desde la izquierda."
    ),
    (
      .nobody, "a.jpg: no se encontró ningún rostro.",
      "Compruebe que es la imagen correcta; el rostro debe verse entero, con al menos 25 píxeles entre los ojos."
    ),
    (
      .file(.photoFile("a.jpg", .empty, suggestion: nil)),
      "a.jpg: se encontró “a.jpg”, un archivo vacío; se esperaba un archivo legible en la carpeta `photos`.",
      "Copie la foto de nuevo."
    ),
    (
      .photo(.broken(.jpeg, detail: "Corrupt JPEG data")), "a.jpg: el archivo JPEG está dañado (Corrupt JPEG data).",
      "Cópielo de nuevo desde la cámara o la tarjeta."
    ),
    (
      .photo(.tooSmall(width: 60, height: 80, least: 64)),
      "a.jpg: tiene 60 x 80 píxeles, y se necesitan al menos 64 por lado.", "Use una copia más grande de la imagen."
    ),
    (
      .portal(
        .aboveCeiling(most: 10_000, nearest: 12_340, extent: Extent(width: 600, height: 750)),
        specification: "in-visa"),
      "a.jpg: no se puede hacer ningún archivo que admita el portal de in-visa: no se puede cumplir el máximo de 10 kB: "
        + "a 600 x 750 píxeles con la calidad más baja, lo más cercano son 12,3 kB.",
      "Compare la norma con la página de la autoridad; un estudio la corrige en catalogue.yaml."
    ),
    // A measure of the face is no fact for a page.
    (
      .framing(.impossibleFace(headHeight: 123.25, eyeDistance: 17.5), specification: "es-dni"),
      "a.jpg: no se puede encuadrar para es-dni: los puntos encontrados no forman una cabeza.", "Use otra imagen."
    ),
    (
      .framing(.impossibleExtent(width: 0, height: 9), specification: "es-dni"),
      "a.jpg: no se puede encuadrar para es-dni: el resultado tendría 0 x 9 píxeles.", "Use otra imagen."
    ),
    (
      .raster(.notEncoded(detail: "disk")), "a.jpg: no se pudo codificar: el codificador falló (disk).",
      "Vuelva a ejecutar."
    ),
  ])
  func aPictureIsRefusedInSpanish(failure: PictureFailure, sentence: String, remedy: String) {
    let reason = RefusalReason(failure, of: Self.item)
    #expect(reason.sentence.spanish == sentence)
    #expect(reason.remedy.spanish == remedy)
    #expect(reason.place == Self.item.place)
  }

  @Test func aFaultIsOneSentence() {
    let reason = RefusalReason(
      Fault(
        place: Self.item.place, scope: .order(OrderNumber("A-1")),
        problem: .unknownSpecification("es-dnj", suggestions: ["es-dni"])))
    #expect(
      reason
        == RefusalReason(
          Bilingual(
            english: "Found the specification “es-dnj”; expected an id of the catalogue.",
            spanish: "Se encontró la especificación “es-dnj”; se esperaba un id del catálogo."),
          remedy: Bilingual(english: "Did you mean es-dni?", spanish: "¿Quiso decir es-dni?"), place: Self.item.place))
  }

  /// Of the errors that no run can be brought to make.
  @Test(arguments: [
    (
      RefusalSample(
        PublishFailure.page(
          .template(TemplateError(file: "order.mustache", line: 4, problem: .unknownKey("nickname"))))),
      "order.mustache, línea 4: ninguna página conoce la clave `nickname`."
    ),
    (
      RefusalSample(PublishFailure.page(.addressTooLong(bytes: 3000))),
      "No se pudieron hacer las páginas: una dirección de 3000 bytes no cabe en un código QR."
    ),
    (
      RefusalSample(PublishFailure.ledger(.corrupt(path: "l.sqlite", .chain(.altered(sequence: 7))))),
      "l.sqlite está dañado (el suceso 7 fue alterado). Restáurelo de una copia: `likeness ledger restore FILE`."
    ),
    (
      RefusalSample(AdmissionRefusal.unstorable(.paidAt)), "Hay un byte NUL en la hora del pago."
    ),
  ])
  func whatHardlyHappensIsSaidInSpanish(sample: RefusalSample, sentence: String) {
    #expect(sample.spanish.sentence == sentence)
    #expect(sample.spanish.remedy.last == ".")
  }

  /// The values of the checks stand below, one by one, in the studio's language.
  @Test func failedChecksAreNamedForTheColumn() throws {
    let specification = try #require(try BuiltInCatalogue.load().specification("es-dni"))
    let checks = [CheckName.eyesOpen, .room].map {
      Check(name: $0, outcome: .fail, isMust: true, unit: .ratio, minimum: 0.04, maximum: nil, authority: "default")
    }
    let reason = RefusalReason(.checks(checks, specification: specification), of: Self.item)
    #expect(reason.checks == checks)
    #expect(reason.sentence.spanish == "a.jpg: no cumple es-dni.")
    #expect(
      reason.remedy.spanish
        == "Use otra imagen; `likeness measure FILE --spec es-dni` imprime las medidas. Para entregarla de todos modos, "
        + "escriba eyes_open;room en la columna `accept`.")
  }
}
