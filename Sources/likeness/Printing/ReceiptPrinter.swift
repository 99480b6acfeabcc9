import Orders
import Studio

/// Prints a person's receipt, in both languages.
enum ReceiptPrinter {
  /// - Parameter say: where the lines go.
  static func show(_ receipt: Receipt, say: (String) -> Void = Terminal.say) {
    for language in Language.allCases {
      say("")
      for line in receipt.text[language].split(separator: "\n") { say(String(line)) }
    }
  }

  /// Both languages in one file.
  static func write(_ receipt: Receipt, to file: OutputFile) throws {
    let text = Language.allCases.map { receipt.text[$0] }.joined(separator: "\n")
    try file.write(Array(text.utf8))
  }
}
