/// A value of a JSON or YAML text with its place.
struct TextNode {
  enum Value {
    /// A text, a number or a truth value, as written.
    case scalar(String)
    case list([TextNode])
    case mapping([TextEntry])
    case null
  }

  var value: Value
  var position: TextPosition

  var shape: Problem.Shape {
    switch value {
    case .scalar: .text
    case .list: .list
    case .mapping: .mapping
    case .null: .nothing
    }
  }
}

/// A key of a mapping and its value.
struct TextEntry {
  var key: String
  var position: TextPosition
  var value: TextNode
}
