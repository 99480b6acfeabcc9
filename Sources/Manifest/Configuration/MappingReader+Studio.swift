import Orders

extension MappingReader {
  func brand(_ word: String) -> Brand? {
    guard let reader = mapping(word, words: ["name", "logo", "accent"]) else { return nil }
    reader.require("name")
    reader.warnOfPlaceholders("name")
    let logo = reader.read("logo") { field throws(Problem) in
      let path = field.trimmed
      if let defect = PhotoPath.defect(of: path) { throw .photoPath(path, defect) }
      return path
    }
    let accent = reader.colour("accent") ?? Self.usualAccent
    return reader.text("name", limit: 100).map { Brand(name: $0, logo: logo, accent: accent) }
  }

  /// A dark blue: 7.5 to 1 against white, where WCAG 2.2 asks 4.5 for text.
  private static let usualAccent = Colour(red: 0x1B, green: 0x4F, blue: 0x8A)

  /// A list of languages without repetition, at least one.
  func languages(_ word: String) -> [Language]? {
    guard let nodes = list(word) else { return nil }
    var languages: [Language] = []
    for node in nodes {
      let reader = MappingReader(
        TextNode(
          value: .mapping([TextEntry(key: word, position: node.position, value: node)]), position: node.position),
        named: word, words: [word], log: log)
      guard let language = reader.choice(word, Language.self) else { continue }
      if !languages.contains(language) { languages.append(language) }
    }
    if nodes.isEmpty { add(.missingValue(word), at: word) }
    return languages.isEmpty ? nil : languages
  }

  func suspension(_ word: String) -> Suspension? {
    guard let reader = mapping(word, words: ["announced_on", "deletion_on", "message"]) else { return nil }
    reader.require("announced_on", "deletion_on", "message")
    guard let announced = reader.day("announced_on"), let deletion = reader.day("deletion_on"),
      let message = reader.bilingual("message")
    else { return nil }
    if deletion < announced {
      reader.add(.deletionBeforeAnnouncement(deletion: deletion, announcement: announced), at: "deletion_on")
    }
    return Suspension(announcedOn: announced, deletionOn: deletion, message: message)
  }
}
