import Orders
import Studio

/// Prints a person's receipt, in both languages.
enum ReceiptPrinter {
  static func show(_ receipt: Receipt) {
    for language in Language.allCases {
      Terminal.say("")
      for line in receipt.text[language].split(separator: "\n") { Terminal.say(String(line)) }
    }
  }

  /// Both languages in one file for its owner alone.
  static func write(_ receipt: Receipt, to path: String) throws {
    let text = Language.allCases.map { receipt.text[$0] }.joined(separator: "\n")
    try OutputFile.write(Array(text.utf8), to: path)
  }
}
