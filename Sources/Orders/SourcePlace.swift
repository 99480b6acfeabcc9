/// A place in a text that a person wrote: a manifest, a configuration, a catalogue.
public struct SourcePlace: Hashable, Comparable, Sendable {
  /// As the user named it.
  public var file: String
  /// From 1; 0 where the file as a whole is meant.
  public var line: Int
  /// In characters from 1; 0 where the line as a whole is meant.
  public var column: Int

  public init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }

  public static func < (a: Self, b: Self) -> Bool {
    (a.file, a.line, a.column) < (b.file, b.line, b.column)
  }
}
