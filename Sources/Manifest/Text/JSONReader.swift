/// Reads a JSON text (RFC 8259) into a tree.
///
/// Yams reads most JSON, but refuses surrogate pairs in escapes and takes much that is not JSON; Foundation has no
/// places. Numbers and truth values are kept as written.
struct JSONReader {
  private let bytes: [UInt8]
  private var index = 0
  private var position = TextPosition.start

  static func read(_ text: SourceText) throws(TextDefect) -> TextNode {
    var reader = JSONReader(bytes: text.bytes)
    let node = try reader.value(depth: 1)
    reader.skipSpace()
    guard reader.index == reader.bytes.count else { throw reader.defect(.textAfterEnd) }
    return node
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  // MARK: - Values

  private mutating func value(depth: Int) throws(TextDefect) -> TextNode {
    skipSpace()
    guard depth <= TextDocument.depthLimit else {
      throw TextDefect(problem: .tooDeep(limit: TextDocument.depthLimit), position: position)
    }
    let start = position
    switch current {
    case UInt8(ascii: "{"): return TextNode(value: .mapping(try entries(depth: depth)), position: start)
    case UInt8(ascii: "["): return TextNode(value: .list(try items(depth: depth)), position: start)
    case UInt8(ascii: "\""): return TextNode(value: .scalar(try text()), position: start)
    case .some(UInt8(ascii: "-")), .some(UInt8(ascii: "0")...UInt8(ascii: "9")):
      return TextNode(value: .scalar(try number()), position: start)
    default:
      for word in ["true", "false"] where take(word) { return TextNode(value: .scalar(word), position: start) }
      if take("null") { return TextNode(value: .null, position: start) }
      throw unexpected(.value)
    }
  }

  private mutating func items(depth: Int) throws(TextDefect) -> [TextNode] {
    skip()
    skipSpace()
    var items: [TextNode] = []
    if take("]") { return items }
    while true {
      items.append(try value(depth: depth + 1))
      skipSpace()
      if take("]") { return items }
      guard take(",") else { throw unexpected(.commaOrEnd) }
    }
  }

  private mutating func entries(depth: Int) throws(TextDefect) -> [TextEntry] {
    skip()
    skipSpace()
    var entries: [TextEntry] = []
    if take("}") { return entries }
    while true {
      skipSpace()
      let start = position
      guard current == UInt8(ascii: "\"") else { throw unexpected(.key) }
      let key = try text()
      skipSpace()
      guard take(":") else { throw unexpected(.colon) }
      entries.append(TextEntry(key: key, position: start, value: try value(depth: depth + 1)))
      skipSpace()
      if take("}") { return entries }
      guard take(",") else { throw unexpected(.commaOrEnd) }
    }
  }

  private mutating func number() throws(TextDefect) -> String {
    let first = index
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits()
    }
    return String(decoding: bytes[first..<index], as: UTF8.self)
  }

  private mutating func digits() throws(TextDefect) {
    guard let byte = current, isDigit(byte) else { throw unexpected(.digit) }
    while let byte = current, isDigit(byte) { skip() }
  }

  private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  // MARK: - Texts

  private mutating func text() throws(TextDefect) -> String {
    skip()
    var text: [UInt8] = []
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        skip()
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text.append(contentsOf: String(try escape()).utf8)
      case 0..<0x20:
        throw defect(.controlCharacterInText)
      default:
        text.append(byte)
        skip()
      }
    }
    throw unexpected(.endOfText)
  }

  private mutating func escape() throws(TextDefect) -> Unicode.Scalar {
    let start = position
    skip()
    guard let byte = current else { throw unexpected(.endOfText) }
    skip()
    switch byte {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try scalar(from: start)
    default: throw TextDefect(problem: .json(.badEscape), position: start)
    }
  }

  private mutating func scalar(from start: TextPosition) throws(TextDefect) -> Unicode.Scalar {
    let high = try codeUnit(from: start)
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard high < 0xDC00, take("\\u") else { throw TextDefect(problem: .json(.loneSurrogate), position: start) }
    let low = try codeUnit(from: start)
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
    else { throw TextDefect(problem: .json(.loneSurrogate), position: start) }
    return scalar
  }

  private mutating func codeUnit(from start: TextPosition) throws(TextDefect) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = current, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw TextDefect(problem: .json(.badEscape), position: start)
      }
      unit = unit << 4 | UInt16(digit)
      skip()
    }
    return unit
  }

  // MARK: - Bytes

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skip() {
    let byte = bytes[index]
    index += 1
    if byte == 0x0A || byte == 0x0D && current != 0x0A {
      position = TextPosition(line: position.line + 1, column: 1)
    } else if byte & 0xC0 != 0x80 {
      position.column += 1
    }
  }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { skip() }
  }

  private mutating func take(_ word: String) -> Bool {
    let word = word.utf8
    guard bytes[index...].starts(with: word) else { return false }
    for _ in word { skip() }
    return true
  }

  // MARK: - Defects

  private func defect(_ defect: JSONDefect) -> TextDefect {
    TextDefect(problem: .json(defect), position: position)
  }

  private func unexpected(_ expected: JSONDefect.Expected) -> TextDefect {
    guard let byte = current else { return defect(.unexpectedEnd(expected: expected)) }
    var length = 1
    while index + length < bytes.count, length < 4, byte >= 0xC0, bytes[index + length] & 0xC0 == 0x80 { length += 1 }
    let found = String(decoding: bytes[index..<index + length], as: UTF8.self)
    return defect(.unexpected(found: found, expected: expected))
  }
}
