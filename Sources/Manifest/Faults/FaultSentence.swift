import Measures
import Orders

/// A fault in words for the person who wrote the text.
public struct FaultSentence: Hashable, Sendable {
  /// What stands there.
  public var found: String
  /// What should stand there.
  public var expected: String
  /// What to do.
  public var remedy: String

  init(_ found: String, _ expected: String, _ remedy: String) {
    self.found = found
    self.expected = expected
    self.remedy = remedy
  }
}

extension Fault {
  public var sentence: FaultSentence { problem.sentence }
}

extension Problem {
  public var sentence: FaultSentence {
    switch self {
    // The text as a whole.
    case .tooLarge(let bytes, let limit):
      FaultSentence(
        "a file of \(bytes >> 20) MB", "at most \(limit >> 20) MB", "Split it into several manifests.")
    case .notUTF8(let byte, let guess): TextWords.sentence(byte, guess)
    case .csv(let defect): TextWords.sentence(defect)
    case .json(let defect): TextWords.sentence(defect)
    case .yaml(let message):
      FaultSentence(
        "YAML that cannot be read: \(message)", "YAML 1.1 or 1.2",
        "Look at this line and the one before: indentation with blanks (no tabs), `key: value`, quotes in pairs.")
    case .tooDeep(let limit):
      FaultSentence("values nested more than \(limit) deep", "a flat list", "Take the brackets out.")
    case .alias(let name):
      FaultSentence(
        "the alias *\(name)", "the value itself",
        "Write the value out: aliases are not followed, as a few of them can stand for endless text.")
    case .severalDocuments:
      FaultSentence("a second document after ---", "one document", "Put everything into the first one.")
    case .rowLength(let found, let expected):
      FaultSentence(
        fields(found), "\(fields(expected)), as in the header",
        "Put quotes around values with separators in them, and keep the separators of empty values.")
    case .valueWithoutColumn(let value):
      FaultSentence(
        "\(quoted(value)) in a column without a name", "nothing there",
        "Give the column a name in the header or empty the cell.")
    case .empty:
      FaultSentence("an empty file", "a text with content", "Check that it is the right file and was saved.")
    // Columns and keys.
    case .unknownWord(let word, let known):
      FaultSentence(
        "the word \(quoted(word))", oneOf(known),
        question ?? "Take it out or correct it.")
    case .repeatedWord(let word, let first):
      FaultSentence(
        "\(word) a second time", "\(word) once (it stands in line \(first.line), column \(first.column))",
        "Take one of the two out.")
    case .missingWord(let word):
      FaultSentence("no \(word)", "\(word), which is required", "Add it.")
    case .missingValue(let word):
      FaultSentence("\(word) without a value", "a value", "Fill it in.")
    case .wrongShape(let word, let found, let expected):
      FaultSentence("\(found.words) for \(word)", expected.words, "Write it as \(expected.words).")
    // Values.
    case .unknownValue(let word, let value, let known):
      FaultSentence(
        "\(quoted(value)) for \(word)", oneOf(known),
        question ?? "Write one of these.")
    case .notANumber(let word, let value):
      FaultSentence(
        "\(quoted(value)) for \(word)", "a number",
        "Write digits alone, with a point for decimals and without a unit.")
    case .notWhole(let word, let value):
      FaultSentence("\(quoted(value)) for \(word)", "a whole number", "Leave the decimals out.")
    case .outOfRange(let word, let value, let range, let unit):
      FaultSentence(
        "\(plain(value)) for \(word)",
        "\(plain(range.lowerBound)) to \(plain(range.upperBound)) \(unit.rawValue)".trimmed,
        unit == .none ? "Correct the number." : "Correct the number; it is counted in \(unit.rawValue).")
    case .notADay(let word, let value, let likely):
      FaultSentence(
        "\(quoted(value)) for \(word)", "a day such as 2026-05-01 (year, month, day)",
        likely.isEmpty
          ? "Write it that way." : "Write \(likely.map(\.iso).joined(separator: " or ")), if you mean that.")
    case .timeWithoutZone(let word, let value, let better):
      FaultSentence(
        "\(quoted(value)) for \(word), a time of day without its zone", "a day, or a time with its zone",
        "Write \(better) if that was the studio's clock, Z at the end for UTC, or the day alone.")
    case .notAColour(let word, let value):
      FaultSentence("\(quoted(value)) for \(word)", "a colour such as #E6E6E6", "Write # and six hexadecimal digits.")
    case .notAGradient(let word, let value):
      FaultSentence(
        "\(quoted(value)) for \(word)", "a gradient such as “\(BackgroundWord.gradientExample)”",
        "Write vertical or radial, a colour, the word to, and a second colour.")
    case .tooLong(let word, let length, let limit):
      FaultSentence("\(length) characters for \(word)", "at most \(limit)", "Shorten it.")
    case .controlCharacter(let word, let scalar):
      FaultSentence(
        "the invisible character U+\(hex(scalar)) in \(word)", "visible text",
        "Type the value anew instead of pasting it.")
    // Orders.
    case .rowWithoutOrderNumber(let previous):
      FaultSentence(
        "a row without order_number", "an order number in every row",
        previous.map { "Write it, also where it repeats. Order \($0) waits until then: this row may be part of it." }
          ?? "Write it, also where it repeats.")
    case .disagreement(let word, let value, let firstValue, let first):
      FaultSentence(
        value.map { "\(quoted($0)) for \(word)" } ?? "another \(word)",
        firstValue.map { "\(quoted($0)), as line \(first.line) says of the same order" }
          ?? "what line \(first.line) says of the same order",
        "Write the same in all rows of an order, or leave it empty in the later ones.")
    case .noOrders:
      FaultSentence("no orders", "at least one order", "Add a row for each picture.")
    case .noPictures:
      FaultSentence("an order without pictures", "at least one picture", "Add one, or take the order out.")
    case .unknownSpecification(let id, _):
      FaultSentence(
        "the specification \(quoted(id))", "an id of the catalogue",
        question ?? "Look for it with `likeness specs search`.")
    case .documentWithoutPhoto(let id, let reason):
      FaultSentence(
        "\(id), for which no photo is handed in", "a document with a photo",
        "Leave it out: the authority takes this photo itself (\(reason)).")
    case .photoLargerThanPaper(let specification, let size, let paper, let room):
      FaultSentence(
        "\(specification) of \(sides(size)) for the paper \(paper)", "at most \(sides(room)), which its margins leave",
        "Name a larger paper in the column `paper`, or make the margin in studio.yaml smaller.")
    case .repeatedSpecification(let id):
      FaultSentence("\(id) twice for one picture", "each specification once", "For more prints, set copies.")
    case .unknownPaper(let id, _):
      FaultSentence(
        "the paper \(quoted(id))", "an id of the catalogue",
        question ?? "`likeness papers` lists them.")
    case .backgroundForbidden(let specification, let source):
      FaultSentence(
        "a new background for \(specification)", "keep, or nothing",
        "Its authority refuses changed pictures (\(source)). Put its specification in a row of its own.")
    case .backgroundNotAllowed(let backdrop, let specification, let allowed):
      FaultSentence(
        "the background \(TextWords.backdrop(backdrop)) for \(specification)",
        "keep, or \(allowed.map(TextWords.backdrop).joined(separator: " or "))",
        "Choose one of these, or put the specification in a row of its own.")
    case .paymentInFuture(let day, let today):
      FaultSentence("\(day.iso) for paid_at", "a day up to today, \(today.iso)", "Correct the day.")
    case .birthAfterPayment(let day, let paidOn):
      FaultSentence("\(day.iso) for birth_date", "a day before the payment on \(paidOn.iso)", "Correct one of the two.")
    case .birthTooEarly(let day, let earliest):
      FaultSentence("\(day.iso) for birth_date", "a day from \(earliest.iso) on", "Correct the year.")
    case .endsBeforePayment(let day, let paidOn):
      FaultSentence(
        "\(day.iso) for available_until", "a day from the payment on (\(paidOn.iso))", "Correct one of the two.")
    case .exchangeCodeUsedTwice(let number, let first):
      FaultSentence(
        "an exchange code that order \(number) used in line \(first.line)", "a code of its own",
        "One code redeems one order: ask for another payment.")
    case .paymentWithoutReference:
      FaultSentence(
        "payment exchange_code without payment_reference", "the code", "Write the code into payment_reference.")
    case .notAnAddress:
      FaultSentence(
        "an ip that is none", "an address such as 192.0.2.7 or 2001:db8::7", "Correct it or leave it empty.")
    case .notAReason(let word, let value):
      FaultSentence("\(quoted(value)) for \(word)", "a reason in words, or nothing", "Write the reason or empty it.")
    case .minorContradicted(let birth):
      FaultSentence(
        "minor no, with the birth date \(birth.iso)", "yes: up to 18 years count as minor",
        "The birth date decides. Correct it if it is wrong.")
    case .repeatedPicture(let first):
      FaultSentence(
        "the same photo with the same specification as in line \(first.line)", "each once in an order",
        "For more prints, set copies. Otherwise take the row out.")
    case .photoPath(let path, let defect): PhotoWords.sentence(path, defect)
    case .photoFile(let path, let defect, let suggestion): PhotoWords.sentence(path, defect, suggestion)
    case .consent(let refusal): ConsentWords.sentence(refusal)
    // The studio.
    case .notABaseURL(let url, .notSecure):
      FaultSentence(
        "\(quoted(url)) for base_url", "an address with https://",
        "The links are secrets: use https. http is taken for localhost alone.")
    case .notABaseURL(let url, .notAnAddress):
      FaultSentence("\(quoted(url)) for base_url", "an address such as https://photos.example.com", "Correct it.")
    case .notABaseURL(let url, .tooMuch):
      FaultSentence(
        "\(quoted(url)) for base_url", "an address without user, ? and #", "Leave these parts out.")
    case .notAnEmail(let text):
      FaultSentence("\(quoted(text)) for email", "an address such as privacy@example.com", "Correct it.")
    case .unknownTimeZone(let name, _):
      FaultSentence(
        "the time zone \(quoted(name))", "a name such as Europe/Madrid",
        question ?? "Write continent and city, or UTC.")
    case .policyBeforeItsForerunner(let version, let date, let forerunner, let forerunnerDate):
      FaultSentence(
        "version \(version) of \(date.iso) after version \(forerunner) of \(forerunnerDate.iso)",
        "versions in the order of their dates", "Move it up or correct the date.")
    case .repeatedPolicy(let version, let first):
      FaultSentence(
        "policy version \(version) a second time", "a name of its own (line \(first.line) has this one)",
        "Orders name the version that was agreed to: give it another name.")
    case .noPolicies:
      FaultSentence("no policy versions", "at least one", "Add the version that is in force.")
    case .deletionBeforeAnnouncement(let deletion, let announcement):
      FaultSentence(
        "deletion on \(deletion.iso), announced on \(announcement.iso)", "deletion after the announcement",
        "Correct one of the two.")
    case .placeholder(let word, let value):
      FaultSentence("the example's \(quoted(value)) for \(word)", "your own", "Replace it before you publish.")
    // The catalogue.
    case .notAnID(let id):
      FaultSentence(
        "\(quoted(id)) for id", "small letters, digits and - such as es-dni", "Write it that way.")
    case .repeatedID(let id, let first):
      FaultSentence("\(id) a second time", "each id once (line \(first.line) has it)", "Take one out or rename it.")
    case .halfAPair(let word, let missing):
      FaultSentence("\(word) without \(missing)", "both", "Add \(missing).")
    case .reversedRange(let word, let minimum, let maximum):
      FaultSentence(
        "\(plain(minimum)) as least and \(plain(maximum)) as most (\(word))", "the least first", "Exchange them.")
    case .doesNotFit(let word, let length, let room):
      FaultSentence(
        "\(plain(length.value)) mm for \(word)", "at most \(plain(room.value)) mm, the room that there is",
        "Correct the length; it is in millimetres.")
    case .notAPixelSize(let word, let value):
      FaultSentence("\(quoted(value)) for \(word)", "a size such as 600x750", "Write width, x and height.")
    case .bandTooNarrow(let minimum, let maximum):
      FaultSentence(
        "at least \(minimum) kB and at most \(maximum) kB",
        "room between them: portals count 1,000 or 1,024 bytes to a kB, and a file must be inside by both",
        "Make min_kb at most \(maximum * 1000 / 1024), or max_kb at least \((minimum * 1024 + 999) / 1000).")
    case .unknownCountry(let code):
      FaultSentence(
        "\(quoted(code)) for country", "two capitals such as ES, or ICAO, or INT", "Write the code of ISO 3166-1.")
    }
  }

  // MARK: - Words

  /// The words that are known, unless they are many and the right one is suggested.
  private func fields(_ count: Int) -> String { "\(count) \(count == 1 ? "field" : "fields")" }

  private func oneOf(_ known: [String]) -> String {
    if known.count > 10, !suggestions.isEmpty { return "a word that is known here" }
    return "one of \(known.filter { $0 != "$schema" }.joined(separator: ", "))"
  }

  private var question: String? {
    suggestions.isEmpty ? nil : "Did you mean \(suggestions.joined(separator: " or "))?"
  }

  func quoted(_ text: String) -> String { TextWords.quoted(text) }

  func plain(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }

  func sides(_ size: PrintSize) -> String {
    func side(_ length: Millimetres) -> String { plain((length.value * 100).rounded() / 100) }
    return "\(side(size.width)) x \(side(size.height)) mm"
  }

  func hex(_ number: UInt32) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension Problem.Shape {
  var words: String {
    switch self {
    case .text: "a single value"
    case .list: "a list"
    case .mapping: "a mapping (key: value)"
    case .nothing: "nothing"
    }
  }
}

extension String {
  fileprivate var trimmed: String { hasSuffix(" ") ? String(dropLast()) : self }
}
