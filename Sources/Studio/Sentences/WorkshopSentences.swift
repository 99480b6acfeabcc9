public import Manifest
public import Orders

extension WorkshopError {
  /// One line a fault; warnings wait until the errors are mended.
  public var sentences: [String] {
    switch self {
    case .noConfiguration(let path):
      ["\(path) was not found. `likeness init FOLDER` makes a studio folder; --studio FOLDER names another one."]
    case .faults(let faults): faults.filter { $0.severity == .error }.map(\.line)
    }
  }
}

extension Fault {
  /// File, line and column, what was found, what was expected, what to do.
  public var line: String {
    let words = sentence
    let kind = severity == .error ? "error" : "warning"
    return "\(place.words): \(kind): found \(words.found); expected \(words.expected). \(words.remedy)"
  }
}

extension SourcePlace {
  /// `orders.csv:12:7`
  public var words: String {
    guard line > 0 else { return file }
    return column > 0 ? "\(file):\(line):\(column)" : "\(file):\(line)"
  }
}
