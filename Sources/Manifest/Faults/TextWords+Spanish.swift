import Orders

extension TextWords {
  /// `a, b o c`: “o” becomes “u” before its own sound.
  static func either(_ choices: [String]) -> String {
    guard let last = choices.last, choices.count > 1 else { return choices.first ?? "" }
    let sound = last.drop { !$0.isLetter && !$0.isNumber }.lowercased()
    let joint = sound.hasPrefix("o") ? " u " : " o "
    return choices.dropLast().joined(separator: ", ") + joint + last
  }

  static func spanish(_ byte: UInt8, _ guess: EncodingGuess) -> FaultSentence {
    let found = "el byte \(hex(byte))"
    switch guess {
    case .utf16, .utf32:
      return FaultSentence(
        "un texto en \(guess == .utf16 ? "UTF-16" : "UTF-32")", "UTF-8",
        "Guárdelo como UTF-8 (en Excel: CSV UTF-8).")
    case .singleByte:
      return FaultSentence(
        "\(found), que no es UTF-8; probablemente es Windows-1252 o Latin-1", "UTF-8",
        "Guárdelo como UTF-8 (en Excel: CSV UTF-8).")
    case .spreadsheet:
      return FaultSentence("un libro de cálculo", "un texto", "Guárdelo desde la hoja de cálculo como CSV UTF-8.")
    case .binary:
      return FaultSentence(
        "\(found), que ningún texto contiene", "un texto en UTF-8", "Compruebe que es el archivo correcto.")
    }
  }

  static func spanish(_ defect: CSVDefect) -> FaultSentence {
    switch defect {
    case .unclosedQuote:
      FaultSentence(
        "una comilla que no se cierra", "una segunda comilla",
        "Ciérrela; una comilla dentro de comillas se escribe dos veces.")
    case .quoteInPlainField:
      FaultSentence(
        "una comilla dentro de un valor sin comillas", "el valor entero entre comillas",
        "Ponga el valor entre comillas y escriba dos veces la comilla; sin espacio antes de la primera.")
    case .textAfterQuote:
      FaultSentence(
        "texto después de una comilla de cierre", "el separador o el final de la línea",
        "Una comilla dentro de comillas se escribe dos veces.")
    }
  }

  static func spanish(_ defect: JSONDefect) -> FaultSentence {
    switch defect {
    case .unexpected(let found, let expected):
      FaultSentence(quoted(found), spanish(expected), "Corrija aquí el JSON.")
    case .unexpectedEnd(let expected):
      FaultSentence("el final del archivo", spanish(expected), "El archivo parece cortado: complételo.")
    case .badEscape:
      FaultSentence(
        "una barra invertida con algo desconocido", "\\\" \\\\ \\/ \\b \\f \\n \\r \\t o \\u0000",
        "Escriba \\\\ para una barra invertida.")
    case .loneSurrogate:
      FaultSentence("la mitad de un par \\u", "el par completo", "Escriba el propio carácter.")
    case .controlCharacterInText:
      FaultSentence(
        "un carácter de control dentro de un texto", "un escape como \\n", "Escríbalo con un escape o quítelo.")
    case .textAfterEnd:
      FaultSentence(
        "texto después del final del valor", "el final del archivo", "Quítelo, o ponga todo en una sola lista.")
    }
  }

  private static func spanish(_ expected: JSONDefect.Expected) -> String {
    switch expected {
    case .value: "un valor"
    case .key: "una clave entre comillas"
    case .colon: "un signo de dos puntos"
    case .commaOrEnd: "una coma o el signo de cierre"
    case .endOfText: "una comilla de cierre"
    case .digit: "una cifra"
    }
  }
}
