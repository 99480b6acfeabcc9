import Foundation
import GRDB
import Orders

/// A stored value that no version of this program writes.
struct UnreadableField: Error {
  var name: String
}

/// Reads that throw where the stored value is not what it has to be: a damaged file must not stop the program.
extension Row {
  func field<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ name: String, as type: Value.Type = Value.self
  ) throws -> Value {
    guard let value = try optional(name, as: type) else { throw UnreadableField(name: name) }
    return value
  }

  func optional<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ name: String, as type: Value.Type = Value.self
  ) throws -> Value? {
    do {
      return try decode(Value?.self, forColumn: name)
    } catch {
      throw UnreadableField(name: name)
    }
  }

  func converted<Value>(_ name: String, _ read: (String) -> Value?) throws -> Value {
    guard let value = read(try field(name)) else { throw UnreadableField(name: name) }
    return value
  }

  func convertedIfPresent<Value>(_ name: String, _ read: (String) -> Value?) throws -> Value? {
    guard let text = try optional(name, as: String.self) else { return nil }
    guard let value = read(text) else { throw UnreadableField(name: name) }
    return value
  }

  func day(_ name: String) throws -> CalendarDay { try converted(name) { CalendarDay(iso: $0) } }
  func instant(_ name: String) throws -> Date { try converted(name, Instant.date) }

  func hash(_ name: String) throws -> ContentHash {
    guard let hash = ContentHash(bytes: try field(name, as: Data.self)) else { throw UnreadableField(name: name) }
    return hash
  }

  func pseudonym(_ name: String) throws -> Pseudonym {
    guard let pseudonym = Pseudonym(bytes: try field(name, as: Data.self)) else { throw UnreadableField(name: name) }
    return pseudonym
  }
}

extension ContentHash {
  var data: Data { Data(bytes) }
}

extension Pseudonym {
  var data: Data { Data(bytes) }
}
