import Orders

extension MappingReader {
  /// The versions of the privacy policy: oldest first, each with a name of its own.
  func policies(_ word: String) -> [PolicyVersion]? {
    guard let nodes = list(word) else { return nil }
    if nodes.isEmpty { add(.noPolicies, at: word) }
    var policies: [PolicyVersion] = []
    var places: [String: TextPosition] = [:]
    for node in nodes {
      let reader = MappingReader(node, named: word, words: ["version", "date", "material", "changes"], log: log)
      reader.require("version", "date", "material", "changes")
      guard let version = reader.text("version", limit: 64), let date = reader.day("date"),
        let isMaterial = reader.flag("material"), let changes = reader.bilingual("changes")
      else { continue }
      if let first = places[version] {
        reader.add(.repeatedPolicy(version, first: first.place(in: log.file)), at: "version")
      }
      if let last = policies.last, date < last.date {
        reader.add(
          .policyBeforeItsForerunner(
            version: version, date: date, forerunner: last.version, forerunnerDate: last.date),
          at: "date")
      }
      places[version] = places[version] ?? reader.position(of: "version")
      policies.append(PolicyVersion(version: version, date: date, isMaterial: isMaterial, changes: changes))
    }
    return policies.isEmpty ? nil : policies
  }
}
