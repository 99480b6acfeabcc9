/// A JSON or YAML text as a tree.
enum TextDocument {
  enum Format: Hashable, Sendable {
    case json
    case yaml

    /// By the ending of the name; YAML where that does not say.
    static func forConfiguration(named file: String) -> Format {
      file.lowercased().hasSuffix(".json") ? .json : .yaml
    }
  }

  /// Nil where the text cannot be read; why has been logged.
  static func read(_ bytes: [UInt8], format: Format, log: FaultLog) -> TextNode? {
    do throws(TextDefect) {
      let text = try SourceText(bytes)
      switch format {
      case .json: return try JSONReader.read(text)
      case .yaml: return try YAMLReader.read(text, file: log.file)
      }
    } catch {
      log.add(error.problem, at: error.position)
      return nil
    }
  }

  /// Deeper nesting is refused: no text that this program reads needs more than five levels.
  static let depthLimit = 32
}
