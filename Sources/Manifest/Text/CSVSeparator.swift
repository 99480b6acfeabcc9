/// What stands between the fields of a CSV text.
enum CSVSeparator {
  private static let candidates: [UInt8] = [CSVReader.comma, UInt8(ascii: ";"), UInt8(ascii: "\t")]

  /// The one with which the header has most of the `words`; the comma where that does not say. Spreadsheets in Spain
  /// and much of Europe write `;`.
  static func of(_ bytes: [UInt8], words: Set<String>) -> UInt8 {
    if let hint = hint(bytes) { return hint }
    var best: (separator: UInt8, count: Int) = (CSVReader.comma, 0)
    let head = Array(bytes.prefix(4096))
    for separator in candidates {
      var reader = CSVReader(head, separator: separator)
      var record = reader.next()
      while let blank = record, blank.isBlank { record = reader.next() }
      let count = record?.fields.filter { words.contains($0.trimmed) }.count ?? 0
      if count > best.count { best = (separator, count) }
    }
    return best.separator
  }

  /// Whether the record is the line `sep=;` by which some spreadsheets name their separator.
  static func isHint(_ record: CSVRecord) -> Bool {
    record.position.line == 1 && record.fields.first?.text.lowercased().hasPrefix("sep=") == true
  }

  private static func hint(_ bytes: [UInt8]) -> UInt8? {
    guard bytes.count > 4, bytes.prefix(4).elementsEqual("sep=".utf8) || bytes.prefix(4).elementsEqual("SEP=".utf8)
    else { return nil }
    return candidates.contains(bytes[4]) ? bytes[4] : nil
  }
}
