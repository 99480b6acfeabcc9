import Foundation
import Orders

/// Readers of single values. Each throws the problem and leaves it to the caller to say where.
extension Field {
  /// A text of one line, or of several where `lines` says so.
  func plainText(_ word: String, limit: Int, lines: Bool = false) throws(Problem) -> String {
    let text = trimmed
    guard text.utf8.count <= limit || text.count <= limit else {
      throw .tooLong(word, length: text.count, limit: limit)
    }
    if let scalar = TextRules.forbiddenScalar(in: text, lines: lines) {
      throw .controlCharacter(word, scalar: scalar.value)
    }
    return text
  }

  func number(_ word: String, _ range: ClosedRange<Double>, _ unit: Problem.Unit) throws(Problem) -> Double {
    let text = trimmed
    guard TextRules.isDecimal(text), let value = Double(text) else { throw .notANumber(word, value: text) }
    guard range.contains(value) else { throw .outOfRange(word, value: value, range: range, unit: unit) }
    return value
  }

  func whole(_ word: String, _ range: ClosedRange<Int>, _ unit: Problem.Unit) throws(Problem) -> Int {
    let limits = Double(range.lowerBound)...Double(range.upperBound)
    let value = try number(word, limits, unit)
    guard let whole = Int(exactly: value) else { throw .notWhole(word, value: trimmed) }
    return whole
  }

  func flag(_ word: String) throws(Problem) -> Bool {
    switch trimmed.lowercased() {
    case "yes", "true", "1", "sí", "si": return true
    case "no", "false", "0": return false
    default:
      throw .unknownValue(word, value: trimmed, known: ["yes", "no"])
    }
  }

  func day(_ word: String) throws(Problem) -> CalendarDay {
    let text = trimmed
    guard let day = CalendarDay(iso: text) else {
      throw .notADay(word, value: text, likely: DayGuess.days(from: text))
    }
    return day
  }

  func colour(_ word: String) throws(Problem) -> Colour {
    guard let colour = Colour(hex: trimmed) else { throw .notAColour(word, value: trimmed) }
    return colour
  }

  /// A word of a fixed set; capitals do not count.
  func choice<Choice: RawRepresentable & CaseIterable>(_ word: String, _ type: Choice.Type) throws(Problem) -> Choice
  where Choice.RawValue == String {
    let text = trimmed
    let folded = text.lowercased()
    if let choice = Choice.allCases.first(where: { $0.rawValue == folded }) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    throw .unknownValue(word, value: text, known: known)
  }
}
