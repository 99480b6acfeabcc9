/// What is wrong with a template, and where.
public struct TemplateError: Error, Hashable, Sendable {
  public enum Problem: Hashable, Sendable {
    /// There is no template of this file name.
    case unknownFile(known: [String])
    /// The tags do not fit together; in the template library's own word.
    case syntax(String)
    /// No page knows this key.
    case unknownKey(String)
    /// There is no template of this name to insert.
    case unknownPartial(String)
    /// A tag that templates here may not use: other delimiters, settings, computed names.
    case unsupportedTag(String)
    /// The template would insert itself, through these.
    case endless([String])
    /// Sections within sections.
    case tooDeep(limit: Int)
    case tooLong(bytes: Int, limit: Int)
  }

  /// The file name, without a folder.
  public var file: String
  /// From 1; 0 where the file as a whole is meant.
  public var line: Int
  public var problem: Problem

  public init(file: String, line: Int, problem: Problem) {
    self.file = file
    self.line = line
    self.problem = problem
  }
}
