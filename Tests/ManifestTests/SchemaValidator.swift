import Foundation

/// As much of JSON Schema (draft 7) as the schemas of this module use.
struct SchemaValidator {
  let root: JSONValue

  /// Where a value does not keep to the schema.
  func errors(in value: JSONValue) -> [String] { errors(value, root, at: "") }

  private func errors(_ value: JSONValue, _ schema: JSONValue, at path: String) -> [String] {
    if let reference = schema["$ref"]?.text {
      let target = reference.split(separator: "/").dropFirst().reduce(root as JSONValue?) { $0?[String($1)] }
      return target.map { errors(value, $0, at: path) } ?? ["\(path): no \(reference)"]
    }
    var found: [String] = []
    if let type = schema["type"], !(type.texts + [type.text].compactMap(\.self)).contains(where: { Self.is(value, $0) })
    {
      found.append("\(path): wrong type")
    }
    if let allowed = schema["enum"], !allowed.items.contains(value) { found.append("\(path): not allowed") }
    if let choices = schema["anyOf"], !choices.items.contains(where: { errors(value, $0, at: path).isEmpty }) {
      found.append("\(path): no alternative fits")
    }
    switch value {
    case .text(let text):
      if let pattern = schema["pattern"]?.text, text.range(of: pattern, options: .regularExpression) == nil {
        found.append("\(path): wrong form")
      }
      found += bounds(Double(text.count), schema, "minLength", "maxLength", path)
    case .number(let number): found += bounds(number, schema, "minimum", "maximum", path)
    case .list(let items):
      found += bounds(Double(items.count), schema, "minItems", "maxItems", path)
      if let rule = schema["items"] {
        for (index, item) in items.enumerated() { found += errors(item, rule, at: "\(path)/\(index)") }
      }
    case .mapping(let entries):
      found += (schema["required"]?.texts ?? []).filter { entries[$0] == nil }.map { "\(path): no \($0)" }
      for (key, entry) in entries.sorted(by: { $0.key < $1.key }) {
        if let rule = schema["properties"]?[key] {
          found += errors(entry, rule, at: "\(path)/\(key)")
        } else if schema["additionalProperties"] == .truth(false) {
          found.append("\(path)/\(key): unknown")
        }
      }
    case .null, .truth: break
    }
    return found
  }

  private func bounds(_ size: Double, _ schema: JSONValue, _ least: String, _ most: String, _ path: String) -> [String]
  {
    var found: [String] = []
    if let limit = schema[least]?.number, size < limit { found.append("\(path): less than \(least)") }
    if let limit = schema[most]?.number, size > limit { found.append("\(path): more than \(most)") }
    return found
  }

  private static func `is`(_ value: JSONValue, _ type: String) -> Bool {
    switch (value, type) {
    case (.text, "string"), (.list, "array"), (.mapping, "object"), (.null, "null"), (.truth, "boolean"),
      (.number, "number"):
      true
    case (.number(let number), "integer"): number == number.rounded()
    default: false
    }
  }
}
