/// A tag of a template's text, found without understanding how tags nest.
struct TemplateTag: Hashable {
  enum Kind: Hashable {
    case variable
    case section
    case end
    case block
    case partial
    /// Inserts a template and fills its blocks.
    case parent
    case comment
    case unsupported
  }

  let kind: Kind
  let name: String
  /// From 1.
  let line: Int

  /// Whether an end tag must follow.
  var opens: Bool { [.section, .block, .parent].contains(kind) }

  /// All tags of `text`, in order. A tag that does not end is left to the parser to report.
  static func all(in text: String) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    var line = 1
    var rest = Array(text.utf8)[...]
    while let next = rest.first {
      guard next == open, rest.dropFirst().first == open else {
        line += next == newline ? 1 : 0
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(2)
      let body = rest.prefix { $0 != close }
      tags.append(tag(String(decoding: body, as: UTF8.self), line: line))
      line += body.count(where: { $0 == newline })
      rest = rest.dropFirst(body.count)
      rest = rest.dropFirst(rest.prefix(3).prefix { $0 == close }.count)
    }
    return tags
  }

  private static func tag(_ body: String, line: Int) -> TemplateTag {
    let trimmed = body.drop(while: \.isWhitespace)
    let kind: Kind =
      switch trimmed.first {
      case "!": .comment
      case "#", "^": .section
      case "/": .end
      case "$": .block
      case ">": .partial
      case "<": .parent
      case "=", "%": .unsupported
      default: .variable
      }
    var name = trimmed
    if let first = trimmed.first, "!#^/$><&{=%".contains(first) { name = trimmed.dropFirst() }
    name = name.drop(while: \.isWhitespace)
    while name.last?.isWhitespace == true { name.removeLast() }
    let isComputed = kind != .comment && name.contains { "()*".contains($0) }
    return TemplateTag(kind: isComputed ? .unsupported : kind, name: String(name), line: line)
  }

  private static let open = UInt8(ascii: "{")
  private static let close = UInt8(ascii: "}")
  private static let newline = UInt8(ascii: "\n")
}
