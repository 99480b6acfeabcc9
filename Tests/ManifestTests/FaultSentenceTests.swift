import Foundation
import Measures
import Orders
import Testing

@testable import Manifest

struct FaultSentenceTests {
  private static let place = SourcePlace(file: "orders.csv", line: 7, column: 3)
  private static let day = CalendarDay(Date(timeIntervalSinceReferenceDate: 0), in: .gmt)

  /// Every problem, at least once for each of its kinds.
  static let problems: [Problem] =
    [
      .empty, .tooLarge(bytes: 1 << 30, limit: 1 << 28), .yaml("did not find expected key"), .tooDeep(limit: 32),
      .alias(name: "x"), .severalDocuments, .rowLength(found: 3, expected: 7), .valueWithoutColumn(value: "v"),
      .unknownWord("foto", known: ["$schema", "photo", "uid"]), .unknownWord("zzz", known: ["photo"]),
      .repeatedWord("uid", first: place), .missingWord("uid"), .missingValue("uid"),
      .unknownValue("locale", value: "fr", known: ["en", "es"]), .notANumber("copies", value: "4 prints"),
      .notWhole("copies", value: "1.5"), .outOfRange("dpi", value: 0, range: 72...2400, unit: .dotsPerInch),
      .outOfRange("copies", value: 0.5, range: 1...500, unit: .none),
      .notADay("paid_at", value: "1/5/26", likely: [day]), .notADay("paid_at", value: "x", likely: []),
      .timeWithoutZone("paid_at", value: "2026-05-01T10:00", with: "2026-05-01T10:00+02:00"),
      .notAColour("accent", value: "blue"), .notAGradient("background", value: "vertical white"),
      .tooLong("note", length: 9, limit: 8),
      .controlCharacter("uid", scalar: 7), .rowWithoutOrderNumber(previous: nil),
      .rowWithoutOrderNumber(previous: OrderNumber("A1")),
      .disagreement("locale", value: "en", firstValue: "es", first: place),
      .disagreement("uid", value: nil, firstValue: nil, first: place), .noOrders, .noPictures,
      .unknownSpecification("us-pasport", suggestions: ["us-passport", "is-passport"]),
      .unknownSpecification("zzz", suggestions: []), .documentWithoutPhoto("sv-pasaporte", reason: "captured on site"),
      .repeatedSpecification("es-dni"), .unknownPaper("10x15", suggestions: ["photo-10x15"]),
      .backgroundForbidden(specification: "us-passport", source: "secondary"),
      .backgroundNotAllowed(
        .white, specification: "fr-passport", allowed: [.colour(Colour(red: 1, green: 2, blue: 3))]),
      .paymentInFuture(day, today: day), .birthAfterPayment(day, paidOn: day), .birthTooEarly(day, earliest: day),
      .endsBeforePayment(day, paidOn: day), .exchangeCodeUsedTwice(by: OrderNumber("A1"), first: place),
      .paymentWithoutReference, .notAnAddress("1.2.3"), .notAReason("hold", value: "yes"),
      .minorContradicted(birthDate: day), .repeatedPicture(first: place), .notABaseURL("http://x", .notSecure),
      .notABaseURL("x", .notAnAddress), .notABaseURL("https://a@b", .tooMuch), .notAnEmail("x"),
      .unknownTimeZone("Madrid", suggestions: ["Europe/Madrid"]),
      .policyBeforeItsForerunner(version: "2", date: day, forerunner: "1", forerunnerDate: day),
      .repeatedPolicy("1", first: place), .noPolicies, .deletionBeforeAnnouncement(deletion: day, announcement: day),
      .placeholder("name", value: "Example Studio"), .notAnID("A b"), .repeatedID("x", first: place),
      .halfAPair("width_px", missing: "height_px"), .reversedRange("head_max_mm", minimum: 30, maximum: 20.5),
      .doesNotFit("head_max_mm", length: Millimetres(41), within: Millimetres(40)),
      .bandTooNarrow(minimum: 40, maximum: 40),
      .photoLargerThanPaper(
        specification: "us-passport", size: PrintSize(width: Millimetres(50.8), height: Millimetres(50.8)),
        paper: "strip", room: PrintSize(width: Millimetres(24), height: Millimetres(194))),
      .notAPixelSize("min_px", value: "600*750"), .unknownCountry("Spain"),
      .consent(.unknownPolicy(version: "9", known: ["1"])), .consent(.outdatedConsent(version: "1", material: "2")),
      .consent(.minorWithoutGuardian(place: place)), .consent(.otherWithoutAuthorization(place: place)),
      .consent(.indirectWithoutAuthorization(place: place)),
    ]
    + ([.utf16, .utf32, .singleByte, .spreadsheet, .binary] as [EncodingGuess]).map { .notUTF8(byte: 0xF1, guess: $0) }
    + ([.unclosedQuote, .quoteInPlainField, .textAfterQuote] as [CSVDefect]).map { .csv($0) }
    + ([
      .badEscape, .loneSurrogate, .controlCharacterInText, .textAfterEnd,
      .unexpected(found: "x", expected: .value), .unexpected(found: "x", expected: .key),
      .unexpected(found: "x", expected: .colon), .unexpected(found: "x", expected: .commaOrEnd),
      .unexpectedEnd(expected: .endOfText), .unexpectedEnd(expected: .digit),
    ] as [JSONDefect]).map { .json($0) }
    + ([.text, .list, .mapping, .nothing] as [Problem.Shape]).map {
      .wrongShape("uid", found: $0, expected: $0 == .text ? .list : .text)
    }
    + ([.empty, .absolute, .backslash, .leavesFolder, .emptyPart, .controlCharacter, .tooLong] as [PhotoPathDefect])
    .map { .photoPath("../a.jpg", $0) }
    + ([
      .missing, .leadsOut, .circle, .notAFolder, .notAFile, .unreadable, .empty, .tooLarge(bytes: 9, limit: 8),
      .noFolder,
      .system(5),
    ] as [PhotoFileDefect]).map { .photoFile("a.jpg", $0, suggestion: nil) }

  @Test(arguments: problems)
  func hasThreeParts(problem: Problem) {
    let sentence = problem.sentence
    for part in [sentence.found, sentence.expected, sentence.remedy] {
      #expect(!part.isEmpty)
      #expect(!part.hasPrefix(" ") && !part.hasSuffix(" ") && !part.contains("  "))
      #expect(!part.contains("Optional(") && !part.contains("Millimetres(") && !part.contains(".0 "))
      #expect(TextRules.forbiddenScalar(in: part, lines: false) == nil)
    }
    #expect(sentence.remedy.first?.isUppercase == true || sentence.remedy.hasPrefix("`"))
    #expect(sentence.remedy.last.map { ".?".contains($0) } == true)
    #expect(sentence.found.last != "." && sentence.expected.last != ".")
  }

  @Test func tellsEveryProblemInItsOwnWords() {
    let found = Self.problems.map { "\($0.sentence)" }
    #expect(Set(found).count == found.count)
  }

  @Test(arguments: [
    (
      Problem.unknownWord("foto", known: ["$schema", "photo", "uid"]),
      FaultSentence("the word “foto”", "one of photo, uid", "Did you mean photo?")
    ),
    (
      .unknownWord("foto", known: ManifestWord.all),
      FaultSentence("the word “foto”", "a word that is known here", "Did you mean photo?")
    ),
    (
      .backgroundNotAllowed(
        .white, specification: "fr-passport", allowed: [.colour(Colour(red: 1, green: 2, blue: 3)), .white]),
      FaultSentence(
        "the background #FFFFFF (white) for fr-passport", "keep, or #010203 or #FFFFFF (white)",
        "Choose one of these, or put the specification in a row of its own.")
    ),
    (
      .notAGradient("background", value: "vertical white blue"),
      FaultSentence(
        "“vertical white blue” for background", "a gradient such as “vertical white to light-blue”",
        "Write vertical or radial, a colour, the word to, and a second colour.")
    ),
    (
      .unknownValue("background", value: "vertcal", known: ["vertical", "radial"]),
      FaultSentence("“vertcal” for background", "one of vertical, radial", "Did you mean vertical?")
    ),
    (
      .unknownSpecification("us-pasport", suggestions: ["us-passport", "is-passport"]),
      FaultSentence(
        "the specification “us-pasport”", "an id of the catalogue", "Did you mean us-passport or is-passport?")
    ),
    (
      .outOfRange("dpi", value: 0, range: 72...2400, unit: .dotsPerInch),
      FaultSentence("0 for dpi", "72 to 2400 dpi", "Correct the number; it is counted in dpi.")
    ),
    (
      .rowLength(found: 1, expected: 7),
      FaultSentence(
        "1 field", "7 fields, as in the header",
        "Put quotes around values with separators in them, and keep the separators of empty values.")
    ),
    (
      .controlCharacter("uid", scalar: 7),
      FaultSentence(
        "the invisible character U+0007 in uid", "visible text", "Type the value anew instead of pasting it.")
    ),
    (
      .disagreement("uid", value: nil, firstValue: nil, first: place),
      FaultSentence(
        "another uid", "what line 7 says of the same order",
        "Write the same in all rows of an order, or leave it empty in the later ones.")
    ),
  ])
  func saysIt(problem: Problem, sentence: FaultSentence) {
    #expect(problem.sentence == sentence)
  }

  @Test func shortensAndSpellsOutWhatItQuotes() {
    #expect(TextWords.quoted("a\u{7}b\u{202E}") == "“a\\u{07}b\\u{202E}”")
    #expect(TextWords.quoted(String(repeating: "x", count: 61)) == "“" + String(repeating: "x", count: 60) + "…”")
  }

  @Test func tellsRefusalsOfTheGateLikeOtherFaults() throws {
    let order = try #require(try Samples.readRow([("minor", "yes"), ("consent", "9")]).orders.first)
    let gate = ConsentGate(
      policies: try Samples.configuration().policies, on: try #require(CalendarDay(iso: "2030-01-01")))
    let faults = gate.refusals(of: order).map { Fault($0, of: order) }
    #expect(
      faults == [
        Samples.fault(2, 1, "A1", .consent(.unknownPolicy(version: "9", known: ["1"]))),
        Samples.fault(2, 11, "A1", .consent(.minorWithoutGuardian(place: Samples.place(2, 11)))),
      ])
  }
}
