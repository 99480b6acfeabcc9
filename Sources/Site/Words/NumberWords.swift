import Foundation
import Measures
import Orders

/// Numbers and measures in words, the same on every machine.
enum NumberWords {
  /// At most `digits` decimals, no zeros at the end: `50.8`, in Spanish `50,8`.
  static func number(_ value: Double, digits: Int = 1, _ language: Language) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "–" }
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    let scaled = Int((abs(value) * Double(scale)).rounded())
    var text = String(scaled / scale)
    var decimals = String(scaled % scale)
    decimals = String(repeating: "0", count: digits - decimals.count) + decimals
    while decimals.last == "0" { decimals.removeLast() }
    if digits > 0, !decimals.isEmpty { text += (language == .english ? "." : ",") + decimals }
    return value < 0 && scaled != 0 ? "−" + text : text
  }

  /// `35 × 45 mm`, with spaces at which no line breaks.
  static func size(_ size: PrintSize, _ language: Language) -> String {
    together("\(number(size.width.value, language)) × \(number(size.height.value, language)) mm")
  }

  /// `600 × 600 px`
  static func pixels(width: Int, height: Int) -> String { together("\(width) × \(height) px") }

  /// `148 kB`, `4.2 MB`: of a thousand bytes each, as file managers count.
  static func bytes(_ count: Int, _ language: Language) -> String {
    together(
      count < 999_500
        ? "\(max(1, (count + 500) / 1000)) kB"
        : "\(number(Double(count) / 1_000_000, language)) MB")
  }

  private static func together(_ text: String) -> String { text.replacing(" ", with: "\u{A0}") }
}
