import Measures
import Orders
import SentenceTesting
import Testing

@testable import Manifest

/// The faults in Spanish: as many facts as in English, in sentences of their own.
struct SpanishFaultSentenceTests {
  private static let place = SourcePlace(file: "orders.csv", line: 7, column: 3)

  @Test(arguments: FaultSentenceTests.problems)
  func hasTheFactsOfTheEnglishOne(problem: Problem) {
    let (english, spanish) = (problem.sentence, problem.spanishSentence)
    for part in [spanish.found, spanish.expected, spanish.remedy] {
      #expect(!part.isEmpty)
      #expect(!part.hasPrefix(" ") && !part.hasSuffix(" ") && !part.contains("  "))
      #expect(!part.contains("Optional(") && !part.contains("Millimetres(") && !part.contains(".0 "))
      #expect(TextRules.forbiddenScalar(in: part, lines: false) == nil)
    }
    #expect(spanish.remedy.first.map { $0.isUppercase || "`¿".contains($0) } == true)
    #expect(spanish.remedy.last.map { ".?".contains($0) } == true)
    #expect(spanish.remedy.contains("¿") == spanish.remedy.contains("?"))
    #expect(spanish.found.last != "." && spanish.expected.last != ".")
    #expect(spanish != english && spanish.remedy != english.remedy)
    #expect(Facts(english: english.whole).missing(inSpanish: spanish.whole) == [])
  }

  @Test func tellsEveryProblemInItsOwnWords() {
    let found = FaultSentenceTests.problems.map { "\($0.spanishSentence)" }
    #expect(Set(found).count == found.count)
  }

  @Test(arguments: [
    (
      Problem.unknownWord("foto", known: ["$schema", "photo", "uid"]),
      FaultSentence("la palabra “foto”", "una de estas palabras: photo, uid", "¿Quiso decir photo?")
    ),
    (
      .unknownWord("foto", known: ManifestWord.all),
      FaultSentence("la palabra “foto”", "una palabra conocida aquí", "¿Quiso decir photo?")
    ),
    (
      .backgroundNotAllowed(
        .white, specification: "fr-passport", allowed: [.colour(Colour(red: 1, green: 2, blue: 3)), .white]),
      FaultSentence(
        "el fondo #FFFFFF (white) para fr-passport", "`keep`, o bien #010203 o #FFFFFF (white)",
        "Elija una de estas opciones, o ponga la especificación en una fila aparte.")
    ),
    (
      .unknownSpecification("us-pasport", suggestions: ["us-passport", "is-passport"]),
      FaultSentence(
        "la especificación “us-pasport”", "un id del catálogo", "¿Quiso decir us-passport o is-passport?")
    ),
    (
      .outOfRange("dpi", value: 0, range: 72...2400, unit: .dotsPerInch),
      FaultSentence("0 para `dpi`", "un valor de 72 a 2400 dpi", "Corrija el número; se cuenta en dpi.")
    ),
    (
      .outOfRange("answer_days", value: 40, range: 1...15, unit: .workingDays),
      FaultSentence(
        "40 para `answer_days`", "un valor de 1 a 15 días hábiles", "Corrija el número; se cuenta en días hábiles.")
    ),
    (
      .rowLength(found: 1, expected: 7),
      FaultSentence(
        "una fila de 1 campo", "una de 7 campos, como en el encabezado",
        "Ponga entre comillas los valores que contengan separadores y conserve los separadores de los valores vacíos.")
    ),
    (
      .disagreement("uid", value: nil, firstValue: nil, first: place),
      FaultSentence(
        "otro valor de `uid`", "lo que dice la línea 7 del mismo pedido",
        "Escriba lo mismo en todas las filas de un pedido, o déjelo vacío en las posteriores.")
    ),
    (
      .photoFile("gone.jpg", .missing, suggestion: "one.jpg"),
      FaultSentence(
        "“gone.jpg”, que no está ahí", "un archivo legible en la carpeta `photos`", "¿Quiso decir “one.jpg”?")
    ),
    (
      .backgroundForbidden(specification: "us-passport", source: "secondary: its own page not seen"),
      FaultSentence(
        "un fondo nuevo para us-passport", "`keep`, o nada",
        "Su autoridad rechaza las imágenes modificadas (según el catálogo: “secondary: its own page not seen”). Ponga su "
          + "especificación en una fila aparte.")
    ),
    (
      .consent(.minorWithoutGuardian(place: place)),
      FaultSentence(
        "un menor (hasta los 18 años) sin `guardian_consent`", "el consentimiento del tutor",
        "Pídalo al tutor y escriba en `guardian_consent` cómo y cuándo se dio.")
    ),
  ])
  func saysIt(problem: Problem, sentence: FaultSentence) {
    #expect(problem.spanishSentence == sentence)
  }

  @Test(arguments: [
    ([], ""), (["es-dni"], "es-dni"), (["en", "es"], "en o es"), (["a", "b", "order_number"], "a, b u order_number"),
    (["#FFFFFF (white)", "off-white"], "#FFFFFF (white) u off-white"), (["“uid”", "“Oslo”"], "“uid” u “Oslo”"),
  ])
  func joinsChoicesBySound(choices: [String], words: String) {
    #expect(TextWords.either(choices) == words)
  }
}

extension FaultSentence {
  fileprivate var whole: String { "\(found); \(expected). \(remedy)" }
}
