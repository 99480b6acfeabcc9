import Orders

/// Words for texts that cannot be read, and for values in sentences.
enum TextWords {
  /// A value in quotes, shortened where it is long and with its invisible characters spelt out.
  static func quoted(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars.prefix(60) {
      if TextRules.forbiddenScalar(in: String(scalar), lines: false) != nil {
        shown += scalar.escaped(asASCII: true)
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return "“\(shown)\(text.unicodeScalars.count > 60 ? "…" : "")”"
  }

  /// `#FFFFFF (white)`, `vertical #FFFFFF to #D9E6F2`
  static func backdrop(_ backdrop: Backdrop) -> String {
    switch backdrop {
    case .colour(let colour): self.colour(colour)
    case .gradient: backdrop.words
    }
  }

  private static func colour(_ colour: Colour) -> String {
    let name = BackgroundWord.colours.first { $0.colour == colour }?.name
    return colour.hex + (name.map { " (\($0))" } ?? "")
  }

  /// `0xF1`
  static func hex(_ byte: UInt8) -> String { "0x\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))" }

  static func sentence(_ byte: UInt8, _ guess: EncodingGuess) -> FaultSentence {
    let found = "the byte \(hex(byte))"
    switch guess {
    case .utf16, .utf32:
      return FaultSentence(
        "text in \(guess == .utf16 ? "UTF-16" : "UTF-32")", "UTF-8", "Save it as UTF-8 (in Excel: CSV UTF-8).")
    case .singleByte:
      return FaultSentence(
        "\(found), which is not UTF-8; probably Windows-1252 or Latin-1", "UTF-8",
        "Save it as UTF-8 (in Excel: CSV UTF-8).")
    case .spreadsheet:
      return FaultSentence("a workbook", "a text", "Save it as CSV UTF-8 from the spreadsheet.")
    case .binary:
      return FaultSentence("\(found), which no text has", "a text in UTF-8", "Check that it is the right file.")
    }
  }

  static func sentence(_ defect: CSVDefect) -> FaultSentence {
    switch defect {
    case .unclosedQuote:
      FaultSentence(
        "a quote that is never closed", "a second quote", "Close it; a quote inside quotes is written twice.")
    case .quoteInPlainField:
      FaultSentence(
        "a quote inside a value without quotes", "the whole value in quotes",
        "Put the value in quotes and write the quote twice; no blank before the first one.")
    case .textAfterQuote:
      FaultSentence(
        "text after a closing quote", "the separator or the end of the line",
        "A quote inside quotes is written twice.")
    }
  }

  static func sentence(_ defect: JSONDefect) -> FaultSentence {
    switch defect {
    case .unexpected(let found, let expected):
      FaultSentence(quoted(found), words(expected), "Correct the JSON here.")
    case .unexpectedEnd(let expected):
      FaultSentence("the end of the file", words(expected), "The file looks cut off: complete it.")
    case .badEscape:
      FaultSentence(
        "a backslash with something unknown", "\\\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u0000",
        "Write \\\\ for a backslash.")
    case .loneSurrogate:
      FaultSentence("half of a \\u pair", "both halves", "Write the character itself.")
    case .controlCharacterInText:
      FaultSentence("a control character inside a text", "an escape such as \\n", "Escape it or take it out.")
    case .textAfterEnd:
      FaultSentence("text after the end of the value", "nothing more", "Take it out, or put all into one list.")
    }
  }

  private static func words(_ expected: JSONDefect.Expected) -> String {
    switch expected {
    case .value: "a value"
    case .key: "a key in quotes"
    case .colon: "a colon"
    case .commaOrEnd: "a comma or the closing bracket"
    case .endOfText: "a closing quote"
    case .digit: "a digit"
    }
  }
}
