/// Reads comma-separated values as RFC 4180 has them, record by record, with the place of every field.
///
/// SwiftCSV 0.10 was tried first. It has no places, fills up short records, takes an unclosed quote for the rest of
/// the file, loses an empty last field at the end of the file, drops spaces before a field, ends a record at U+2028
/// and misses a quote that a combining mark follows.
///
/// Records end with CRLF, LF or CR. What is wrong is noted in the record and reading goes on behind it.
struct CSVReader {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var index = 0
  private var position = TextPosition.start

  /// - Parameters:
  ///   - bytes: well-formed UTF-8.
  ///   - separator: an ASCII byte other than the quote and the line ends.
  init(_ bytes: [UInt8], separator: UInt8 = CSVReader.comma) {
    self.bytes = bytes
    self.separator = separator
  }

  static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let carriageReturn: UInt8 = 0x0D
  private static let lineFeed: UInt8 = 0x0A

  /// The next record; nil at the end.
  mutating func next() -> CSVRecord? {
    guard index < bytes.count else { return nil }
    var record = CSVRecord(position: position)
    while true {
      record.fields.append(readField(into: &record))
      guard index < bytes.count else { return record }
      if bytes[index] == separator {
        skip()
      } else {
        endLine()
        return record
      }
    }
  }

  // MARK: - Fields

  private mutating func readField(into record: inout CSVRecord) -> Field {
    guard index < bytes.count, bytes[index] == Self.quote else { return readPlainField(into: &record) }
    return readQuotedField(into: &record)
  }

  private mutating func readPlainField(into record: inout CSVRecord) -> Field {
    let start = position
    let first = index
    while index < bytes.count, !endsField(bytes[index]) {
      if bytes[index] == Self.quote { record.note(.quoteInPlainField, at: position) }
      skip()
    }
    return Field(text: String(decoding: bytes[first..<index], as: UTF8.self), position: start)
  }

  private mutating func readQuotedField(into record: inout CSVRecord) -> Field {
    let start = position
    var text: [UInt8] = []
    skip()
    while index < bytes.count {
      let byte = bytes[index]
      if byte == Self.quote {
        skip()
        guard index < bytes.count, bytes[index] == Self.quote else {
          skipToEndOfField(into: &record)
          return Field(text: String(decoding: text, as: UTF8.self), position: start)
        }
        text.append(byte)
        skip()
      } else if byte == Self.lineFeed || byte == Self.carriageReturn {
        text.append(contentsOf: endLine())
      } else {
        text.append(byte)
        skip()
      }
    }
    record.note(.unclosedQuote, at: start)
    return Field(text: String(decoding: text, as: UTF8.self), position: start)
  }

  private mutating func skipToEndOfField(into record: inout CSVRecord) {
    guard index < bytes.count, !endsField(bytes[index]) else { return }
    record.note(.textAfterQuote, at: position)
    while index < bytes.count, !endsField(bytes[index]) { skip() }
  }

  // MARK: - Bytes

  private func endsField(_ byte: UInt8) -> Bool {
    byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn
  }

  private mutating func skip() {
    if bytes[index] & 0xC0 != 0x80 { position.column += 1 }
    index += 1
  }

  @discardableResult
  private mutating func endLine() -> ArraySlice<UInt8> {
    let first = index
    index += 1
    if bytes[first] == Self.carriageReturn, index < bytes.count, bytes[index] == Self.lineFeed { index += 1 }
    position = TextPosition(line: position.line + 1, column: 1)
    return bytes[first..<index]
  }
}
