import Orders
import Yams

/// Reads a YAML text into a tree, through Yams.
enum YAMLReader {
  static func read(_ text: SourceText, file: String) throws(TextDefect) -> TextNode {
    // An alias that is used as a key is hashed with all that it stands for: a few lines could keep Yams busy for
    // years. So aliases are found before, and are refused altogether.
    if let (name, offset) = YAMLAliases.first(in: text.bytes) {
      throw TextDefect(problem: .alias(name: name), position: SourceText.position(of: offset, in: text.bytes))
    }
    let root: Node?
    do {
      let string = String(decoding: text.bytes, as: UTF8.self)
      root = try Parser(yaml: string, resolver: .basic, constructor: .default, encoding: .utf8).singleRoot()
    } catch let error as YamlError {
      throw defect(error, text, file)
    } catch {
      throw TextDefect(problem: .yaml("unknown error"), position: nil)
    }
    guard let root else { throw TextDefect(problem: .empty, position: nil) }
    return try node(root, depth: 1)
  }

  private static func node(_ node: Node, depth: Int) throws(TextDefect) -> TextNode {
    let position = node.mark.map { TextPosition(line: $0.line, column: $0.column) } ?? .start
    guard depth <= TextDocument.depthLimit else {
      throw TextDefect(problem: .tooDeep(limit: TextDocument.depthLimit), position: position)
    }
    switch node {
    case .scalar(let scalar):
      return TextNode(value: isNull(scalar) ? .null : .scalar(scalar.string), position: position)
    case .sequence(let sequence):
      var nodes: [TextNode] = []
      nodes.reserveCapacity(sequence.count)
      for item in sequence { nodes.append(try Self.node(item, depth: depth + 1)) }
      return TextNode(value: .list(nodes), position: position)
    case .mapping(let mapping):
      var entries: [TextEntry] = []
      entries.reserveCapacity(mapping.count)
      for (key, value) in mapping {
        let place = key.mark.map { TextPosition(line: $0.line, column: $0.column) } ?? position
        guard case .scalar(let word) = key else {
          throw TextDefect(problem: .wrongShape("key", found: .mapping, expected: .text), position: place)
        }
        entries.append(TextEntry(key: word.string, position: place, value: try Self.node(value, depth: depth + 1)))
      }
      return TextNode(value: .mapping(entries), position: position)
    case .alias:
      throw TextDefect(problem: .alias(name: ""), position: position)
    }
  }

  private static func isNull(_ scalar: Node.Scalar) -> Bool {
    guard scalar.style == .plain || scalar.style == .any else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }

  private static func defect(_ error: YamlError, _ text: SourceText, _ file: String) -> TextDefect {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let position = TextPosition(line: mark.line, column: mark.column)
      if problem.hasPrefix("Maximum nesting level") {
        return TextDefect(problem: .tooDeep(limit: TextDocument.depthLimit), position: position)
      }
      if problem == "but found another document" { return TextDefect(problem: .severalDocuments, position: position) }
      return TextDefect(problem: .yaml(problem), position: position)
    case .reader(let problem, let offset, _, _):
      let position = offset.map { SourceText.position(of: $0, in: text.bytes) }
      return TextDefect(problem: .yaml(problem), position: position)
    case .duplicatedKeysInMapping(let words, let context):
      let position = TextPosition(line: context.mark.line, column: context.mark.column)
      return TextDefect(
        problem: .repeatedWord(words.first ?? "", first: position.place(in: file)), position: position)
    default:
      return TextDefect(problem: .yaml("cannot be read"), position: nil)
    }
  }
}
