import Foundation
import Measures
import Orders

/// Reads the values of one mapping whose words are known, and logs what is wrong with them.
///
/// Each `read` answers nil where the value is absent or wrong; what is wrong has then been logged.
struct MappingReader {
  let position: TextPosition
  let log: FaultLog
  private let entries: [String: TextEntry]

  /// - Parameter name: what the mapping is called where it is not one.
  init(_ node: TextNode, named name: String, words: [String], log: FaultLog) {
    position = node.position
    self.log = log
    guard case .mapping(let list) = node.value else {
      log.add(.wrongShape(name, found: node.shape, expected: .mapping), at: node.position)
      entries = [:]
      return
    }
    var entries: [String: TextEntry] = [:]
    for entry in list {
      if !words.contains(entry.key) {
        log.add(.unknownWord(entry.key, known: words), at: entry.position)
      } else if let first = entries[entry.key] {
        log.add(.repeatedWord(entry.key, first: first.position.place(in: log.file)), at: entry.position)
      } else {
        entries[entry.key] = entry
      }
    }
    self.entries = entries
  }

  /// Whether the word is there with a value.
  func has(_ word: String) -> Bool {
    guard let entry = entries[word] else { return false }
    if case .null = entry.value.value { return false }
    if case .scalar(let text) = entry.value.value, Field(text: text, position: entry.position).trimmed.isEmpty {
      return false
    }
    return true
  }

  /// Logs those of the words that are missing or empty.
  func require(_ words: String...) {
    for word in words where !has(word) {
      if let entry = entries[word] {
        log.add(.missingValue(word), at: entry.position)
      } else {
        log.add(.missingWord(word), at: position)
      }
    }
  }

  func node(_ word: String) -> TextNode? { has(word) ? entries[word]?.value : nil }

  /// Where the value of the word stands, or else the mapping.
  func position(of word: String) -> TextPosition { entries[word]?.value.position ?? position }

  func add(_ problem: Problem, at word: String, severity: Fault.Severity = .error) {
    log.add(problem, at: position(of: word), severity: severity)
  }

  func field(_ word: String) -> Field? {
    guard let node = node(word) else { return nil }
    guard case .scalar(let text) = node.value else {
      log.add(.wrongShape(word, found: node.shape, expected: .text), at: node.position)
      return nil
    }
    return Field(text: text, position: node.position)
  }

  /// Reads the value of a word by one of the readers of `Field`.
  func read<Value>(_ word: String, _ reader: (Field) throws(Problem) -> Value) -> Value? {
    guard let field = field(word) else { return nil }
    do throws(Problem) {
      return try reader(field)
    } catch {
      log.add(error, at: field.position)
      return nil
    }
  }

  func text(_ word: String, limit: Int = 500, lines: Bool = false) -> String? {
    read(word) { field throws(Problem) in try field.plainText(word, limit: limit, lines: lines) }
  }

  func number(_ word: String, _ range: ClosedRange<Double>, _ unit: Problem.Unit) -> Double? {
    read(word) { field throws(Problem) in try field.number(word, range, unit) }
  }

  func whole(_ word: String, _ range: ClosedRange<Int>, _ unit: Problem.Unit) -> Int? {
    read(word) { field throws(Problem) in try field.whole(word, range, unit) }
  }

  func millimetres(_ word: String, _ range: ClosedRange<Double>) -> Millimetres? {
    number(word, range, .millimetres).map { Millimetres($0) }
  }

  func flag(_ word: String) -> Bool? {
    read(word) { field throws(Problem) in try field.flag(word) }
  }

  func day(_ word: String) -> CalendarDay? {
    read(word) { field throws(Problem) in try field.day(word) }
  }

  func colour(_ word: String) -> Colour? {
    read(word) { field throws(Problem) in try field.colour(word) }
  }

  func choice<Choice: RawRepresentable & CaseIterable>(_ word: String, _ type: Choice.Type) -> Choice?
  where Choice.RawValue == String {
    read(word) { field throws(Problem) in try field.choice(word, type) }
  }

  func list(_ word: String) -> [TextNode]? {
    guard let node = node(word) else { return nil }
    guard case .list(let nodes) = node.value else {
      log.add(.wrongShape(word, found: node.shape, expected: .list), at: node.position)
      return nil
    }
    return nodes
  }

  func mapping(_ word: String, words: [String]) -> MappingReader? {
    node(word).map { MappingReader($0, named: word, words: words, log: log) }
  }

  /// A mapping of `en` and `es`, both required.
  func bilingual(_ word: String) -> Bilingual? {
    guard let reader = mapping(word, words: Language.allCases.map(\.rawValue)) else { return nil }
    reader.require("en", "es")
    guard let english = reader.text("en", limit: 4000, lines: true),
      let spanish = reader.text("es", limit: 4000, lines: true)
    else { return nil }
    return Bilingual(english: english, spanish: spanish)
  }
}
