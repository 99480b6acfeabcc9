import Crypto
import Foundation
import GRDB

/// An event as it is stored, and what its hash is taken of.
struct EventLink {
  var sequence: Int
  var at: String
  var kind: String
  var subject: Data?
  var facts: String
  var previous: Data

  static let beginning = Data(count: 32)

  /// Every field with its length before it, so that no two events are hashed alike.
  var hash: Data {
    var hasher = SHA256()
    let fields = [
      Data("likeness event 1".utf8), Data(String(sequence).utf8), Data(at.utf8), Data(kind.utf8), subject ?? Data(),
      Data(facts.utf8), previous,
    ]
    for field in fields {
      hasher.update(data: Data("\(field.count):".utf8))
      hasher.update(data: field)
    }
    return Data(hasher.finalize())
  }

  /// What nobody makes without the key: of this event and, by the hash of the one before, of all before it.
  func seal(under secret: LedgerSecret) -> Data { secret.digest(hash, for: .event) }

  /// JSON with its keys in order.
  static func text(_ facts: [EventFact: String]) -> String {
    let pairs = facts.sorted { $0.key.rawValue < $1.key.rawValue }
    return "{" + pairs.map { "\(quoted($0.key.rawValue)):\(quoted($0.value))" }.joined(separator: ",") + "}"
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\0"..<" ": quoted += "\\u00" + Hexadecimal.text([UInt8(truncatingIfNeeded: scalar.value)])
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  static func facts(_ text: String) throws -> [EventFact: String] {
    guard let words = try? JSONDecoder().decode([String: String].self, from: Data(text.utf8)) else {
      throw UnreadableField(name: "facts")
    }
    return Dictionary(
      words.compactMap { name, value in EventFact(rawValue: name).map { ($0, value) } }, uniquingKeysWith: { $1 })
  }
}

extension EventLink {
  init(_ row: Row) throws {
    self.init(
      sequence: try row.field("sequence"), at: try row.field("at"), kind: try row.field("kind"),
      subject: try row.optional("subject"), facts: try row.field("facts"), previous: try row.field("previous"))
  }
}

extension Event {
  init(_ row: Row) throws {
    self.init(
      sequence: try row.field("sequence"), at: try row.instant("at"),
      kind: EventKind(rawValue: try row.field("kind")),
      subject: try row.optional("subject", as: Data.self).flatMap { Pseudonym(bytes: $0) },
      facts: try EventLink.facts(try row.field("facts")), hash: try row.hash("hash"))
  }
}
