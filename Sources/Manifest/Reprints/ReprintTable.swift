/// A reprint manifest in CSV: a header with the words, then one mapping to a row.
struct ReprintTable {
  private(set) var rows: [TextNode] = []

  init(_ bytes: [UInt8], log: FaultLog) {
    let text: SourceText
    do throws(TextDefect) {
      text = try SourceText(bytes)
    } catch {
      log.add(error.problem, at: error.position)
      return
    }
    let separator = CSVSeparator.of(text.bytes, words: Set(ReprintReader.words))
    var reader = CSVReader(text.bytes, separator: separator)
    var header = reader.next()
    while let record = header, record.isBlank || CSVSeparator.isHint(record) { header = reader.next() }
    guard let header, Self.isUsable(header, log) else { return }
    while let record = reader.next() {
      if record.isBlank { continue }
      if let (defect, position) = record.defect {
        // What an unclosed quote swallowed may be any line.
        log.add(.csv(defect), at: position, scope: defect == .unclosedQuote ? .file : .row)
      } else if record.fields.count != header.fields.count {
        log.add(
          .rowLength(found: record.fields.count, expected: header.fields.count), at: record.position, scope: .row)
      } else {
        rows.append(Self.row(record, header))
      }
    }
  }

  private static func row(_ record: CSVRecord, _ header: CSVRecord) -> TextNode {
    let entries = zip(header.fields, record.fields).compactMap { name, field -> TextEntry? in
      let text = field.trimmed
      guard !text.isEmpty else { return nil }
      return TextEntry(
        key: name.trimmed, position: field.position,
        value: TextNode(value: .scalar(text), position: field.position))
    }
    return TextNode(value: .mapping(entries), position: record.position)
  }

  private static func isUsable(_ header: CSVRecord, _ log: FaultLog) -> Bool {
    if let (defect, position) = header.defect {
      log.add(.csv(defect), at: position)
      return false
    }
    var places: [String: TextPosition] = [:]
    for field in header.fields {
      let name = field.trimmed
      if let first = places[name] {
        log.add(.repeatedWord(name, first: first.place(in: log.file)), at: field.position)
      } else if !ReprintReader.words.contains(name), !name.isEmpty {
        log.add(.unknownWord(name, known: ReprintReader.words), at: field.position)
      }
      places[name] = field.position
    }
    if places["order_number"] == nil { log.add(.missingWord("order_number"), at: header.position) }
    return !log.hasErrors
  }
}
