import Foundation

/// Any JSON, with its types.
enum JSONValue: Hashable, Decodable {
  case null
  case truth(Bool)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case mapping([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let truth = try? container.decode(Bool.self) {
      self = .truth(truth)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSONValue].self) {
      self = .list(list)
    } else {
      self = .mapping(try container.decode([String: JSONValue].self))
    }
  }

  static func read(_ text: String) throws -> JSONValue {
    try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
  }

  subscript(key: String) -> JSONValue? { if case .mapping(let entries) = self { entries[key] } else { nil } }
  var items: [JSONValue] { if case .list(let items) = self { items } else { [] } }
  var text: String? { if case .text(let text) = self { text } else { nil } }
  var texts: [String] { items.compactMap(\.text) }
  var keys: [String] { if case .mapping(let entries) = self { entries.keys.sorted() } else { [] } }
  var number: Double? { if case .number(let number) = self { number } else { nil } }
}
