public import Measures
public import Orders

/// What is wrong in a text that a person wrote, with the facts. `FaultSentence` has the words.
public enum Problem: Error, Hashable, Sendable {
  // The text as a whole.
  case empty
  case tooLarge(bytes: Int, limit: Int)
  case notUTF8(byte: UInt8, guess: EncodingGuess)
  case csv(CSVDefect)
  case json(JSONDefect)
  /// What the YAML parser says.
  case yaml(String)
  case tooDeep(limit: Int)
  /// An alias (`*name`) of an anchor, which this program does not follow.
  case alias(name: String)
  case severalDocuments
  case rowLength(found: Int, expected: Int)
  case valueWithoutColumn(value: String)

  // Its words: columns and keys.
  case unknownWord(String, known: [String])
  case repeatedWord(String, first: SourcePlace)
  /// A required column or key that is not there.
  case missingWord(String)
  /// A required value that is empty.
  case missingValue(String)
  case wrongShape(String, found: Shape, expected: Shape)

  // Values of any kind.
  case unknownValue(String, value: String, known: [String])
  case notANumber(String, value: String)
  case notWhole(String, value: String)
  case outOfRange(String, value: Double, range: ClosedRange<Double>, unit: Unit)
  case notADay(String, value: String, likely: [CalendarDay])
  /// - with: the same with the studio's own zone.
  case timeWithoutZone(String, value: String, with: String)
  case notAColour(String, value: String)
  case notAGradient(String, value: String)
  case tooLong(String, length: Int, limit: Int)
  case controlCharacter(String, scalar: UInt32)

  // Orders.
  /// - previous: the order of the row before, which this one may belong to.
  case rowWithoutOrderNumber(previous: OrderNumber?)
  /// Two rows of one order disagree. The values are nil where they are private.
  case disagreement(String, value: String?, firstValue: String?, first: SourcePlace)
  case noOrders
  case noPictures
  case unknownSpecification(String, suggestions: [String])
  case documentWithoutPhoto(String, reason: String)
  /// - room: what the margins leave of the paper.
  case photoLargerThanPaper(specification: String, size: PrintSize, paper: String, room: PrintSize)
  case repeatedSpecification(String)
  case unknownPaper(String, suggestions: [String])
  case photoPath(String, PhotoPathDefect)
  case photoFile(String, PhotoFileDefect, suggestion: String?)
  case backgroundForbidden(specification: String, source: String)
  case backgroundNotAllowed(Backdrop, specification: String, allowed: [Backdrop])
  case paymentInFuture(CalendarDay, today: CalendarDay)
  case birthAfterPayment(CalendarDay, paidOn: CalendarDay)
  case birthTooEarly(CalendarDay, earliest: CalendarDay)
  case endsBeforePayment(CalendarDay, paidOn: CalendarDay)
  case exchangeCodeUsedTwice(by: OrderNumber, first: SourcePlace)
  /// An exchange code is the payment, and the code is missing.
  case paymentWithoutReference
  case notAnAddress(String)
  /// A yes or a no where a reason is asked for.
  case notAReason(String, value: String)
  /// `minor` says no, and by the birth date the person is one.
  case minorContradicted(birthDate: CalendarDay)
  /// The same photo with the same specification twice in one order.
  case repeatedPicture(first: SourcePlace)
  case consent(ConsentRefusal)

  // The studio.
  case notABaseURL(String, URLDefect)
  case notAnEmail(String)
  case unknownTimeZone(String, suggestions: [String])
  case policyBeforeItsForerunner(version: String, date: CalendarDay, forerunner: String, forerunnerDate: CalendarDay)
  case repeatedPolicy(String, first: SourcePlace)
  case noPolicies
  case deletionBeforeAnnouncement(deletion: CalendarDay, announcement: CalendarDay)
  /// A value of the example that `likeness init` writes.
  case placeholder(String, value: String)

  // The catalogue.
  case notAnID(String)
  case repeatedID(String, first: SourcePlace)
  /// One half of a pair (a width without a height) is missing.
  case halfAPair(String, missing: String)
  case reversedRange(String, minimum: Double, maximum: Double)
  /// What is asked for is larger than what it must fit into.
  case doesNotFit(String, length: Millimetres, within: Millimetres)
  case notAPixelSize(String, value: String)
  /// No file is within both bounds by either way to count a kilobyte.
  case bandTooNarrow(minimum: Int, maximum: Int)
  case unknownCountry(String)

  public enum Unit: String, Hashable, Sendable {
    case none = ""
    case millimetres = "mm"
    case dotsPerInch = "dpi"
    case pixels = "px"
    case kilobytes = "kB"
    case days = "days"
    case workingDays = "working days"
    case years
    case percent = "%"
  }

  /// The kinds of value of JSON and YAML.
  public enum Shape: Hashable, Sendable {
    case text
    case list
    case mapping
    case nothing
  }
}

/// Why a text is not the address of a site.
public enum URLDefect: Hashable, Sendable {
  /// Neither `https`, nor `http` to this very machine.
  case notSecure
  case notAnAddress
  /// It carries a user, a query or a fragment.
  case tooMuch
}
