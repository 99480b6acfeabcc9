import Orders

/// Reads a manifest in JSON or YAML: `orders`, a list of entries with the words of the CSV columns. An entry has its
/// pictures in `pictures`, or is itself a row with one picture. What an entry says of its picture holds for all its
/// pictures that do not say otherwise.
struct TreeManifest {
  let log: FaultLog

  func read(_ bytes: [UInt8], format: TextDocument.Format, row use: (Row) -> Void) {
    guard let root = TextDocument.read(bytes, format: format, log: log), let entries = entries(of: root) else { return }
    for entry in entries {
      guard case .mapping(let fields) = entry.value else {
        log.add(.wrongShape(Self.orders, found: entry.shape, expected: .mapping), at: entry.position)
        continue
      }
      read(fields, at: entry.position, row: use)
    }
  }

  private static let orders = "orders"
  private static let pictures = "pictures"

  private func entries(of root: TextNode) -> [TextNode]? {
    if case .list(let entries) = root.value { return entries }
    let reader = MappingReader(root, named: "manifest", words: ["$schema", Self.orders], log: log)
    if root.shape == .mapping { reader.require(Self.orders) }
    return reader.list(Self.orders)
  }

  private func read(_ fields: [TextEntry], at position: TextPosition, row use: (Row) -> Void) {
    var order = Row(position: position)
    let problems = fill(&order, with: fields.filter { $0.key != Self.pictures }, words: ManifestWord.allCases)
    let scope = scope(of: order)
    for (problem, place) in problems { log.add(problem, at: place, scope: scope) }
    guard let pictures = fields.first(where: { $0.key == Self.pictures }) else { return use(order) }
    guard case .list(let list) = pictures.value.value else {
      log.add(
        .wrongShape(Self.pictures, found: pictures.value.shape, expected: .list), at: pictures.value.position,
        scope: scope)
      return
    }
    if list.isEmpty { log.add(.noPictures, at: pictures.position, scope: scope) }
    for picture in list { read(picture, of: order, scope, row: use) }
  }

  private func read(_ picture: TextNode, of order: Row, _ scope: Fault.Scope, row use: (Row) -> Void) {
    guard case .mapping(let fields) = picture.value else {
      log.add(
        .wrongShape(Self.pictures, found: picture.shape, expected: .mapping), at: picture.position, scope: scope)
      return
    }
    var row = order
    row.position = picture.position
    for (problem, place) in fill(&row, with: fields, words: ManifestWord.ofPicture) {
      log.add(problem, at: place, scope: scope)
    }
    use(row)
  }

  private func scope(of order: Row) -> Fault.Scope {
    guard let field = order[.orderNumber], let number = try? field.plainText("order_number", limit: 64) else {
      return .row
    }
    return .order(OrderNumber(number))
  }

  /// Puts the values into the row; answers what is wrong with them.
  private func fill(
    _ row: inout Row, with entries: [TextEntry], words: [ManifestWord]
  ) -> [(Problem, TextPosition)] {
    var problems: [(Problem, TextPosition)] = []
    var places: [ManifestWord: TextPosition] = [:]
    for entry in entries {
      guard let word = ManifestWord(text: entry.key), words.contains(word) else {
        let known = words.map(\.text)
        problems.append((.unknownWord(entry.key, known: known), entry.position))
        continue
      }
      if let first = places[word] {
        problems.append((.repeatedWord(entry.key, first: first.place(in: log.file)), entry.position))
        continue
      }
      places[word] = entry.position
      do throws(Problem) {
        if let field = try field(of: entry.value, word) { row[word] = field }
      } catch {
        problems.append((error, entry.value.position))
      }
    }
    return problems
  }

  /// Nil where the value is empty.
  private func field(of node: TextNode, _ word: ManifestWord) throws(Problem) -> Field? {
    switch node.value {
    case .null: return nil
    case .scalar(let text):
      let bare = Field(text: text, position: node.position).trimmed
      return bare.isEmpty ? nil : Field(text: bare, position: node.position)
    case .mapping:
      throw .wrongShape(word.text, found: .mapping, expected: word.isList ? .list : .text)
    case .list(let nodes):
      guard word.isList else { throw .wrongShape(word.text, found: .list, expected: .text) }
      var parts: [Field] = []
      for node in nodes {
        guard case .scalar(let text) = node.value else {
          throw .wrongShape(word.text, found: node.shape, expected: .text)
        }
        let bare = Field(text: text, position: node.position).trimmed
        if !bare.isEmpty { parts.append(Field(text: bare, position: node.position)) }
      }
      let joined = parts.map(\.text).joined(separator: ";")
      return parts.isEmpty ? nil : Field(text: joined, position: node.position, parts: parts)
    }
  }
}
