import Orders

/// What happened and what to do, in one language. What can refuse an order has `words` in English and, in the file
/// `…+Spanish.swift` beside it, `spanish` over the same cases.
typealias ReasonWords = (sentence: String, remedy: String)

extension RefusalReason {
  init(_ english: ReasonWords, spanish: ReasonWords, place: SourcePlace, checks: [Check] = []) {
    self.init(
      Bilingual(english: english.sentence, spanish: spanish.sentence),
      remedy: Bilingual(english: english.remedy, spanish: spanish.remedy), place: place, checks: checks)
  }
}

extension String {
  /// What a library says of it, behind a sentence's words; nothing where it says nothing.
  var inBrackets: String { isEmpty ? "" : " (\(self))" }

  /// A number in digits as Spanish writes it.
  var withDecimalComma: String { replacing(".", with: ",") }
}
