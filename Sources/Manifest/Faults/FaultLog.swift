import Orders

/// The faults found so far in one file.
final class FaultLog {
  let file: String
  private(set) var faults: [Fault] = []

  init(file: String) {
    self.file = file
  }

  /// - Parameter position: nil where the file as a whole is meant.
  func add(
    _ problem: Problem, at position: TextPosition?, scope: Fault.Scope = .file, severity: Fault.Severity = .error
  ) {
    let place = position?.place(in: file) ?? SourcePlace(file: file)
    faults.append(Fault(place: place, scope: scope, severity: severity, problem: problem))
  }

  var refusesFile: Bool { faults.contains(where: \.refusesFile) }
  var hasErrors: Bool { faults.contains { $0.severity == .error } }

  /// All faults by their place; those of one place in the order in which they were found.
  var sorted: [Fault] {
    let keys = faults.indices.sorted { a, b in
      let (first, second) = (faults[a].place, faults[b].place)
      return (first.line, first.column, a) < (second.line, second.column, b)
    }
    return keys.map { faults[$0] }
  }
}
