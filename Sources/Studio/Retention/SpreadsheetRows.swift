/// The rows of a list that this program wrote, as bytes and as fields.
struct SpreadsheetRows {
  /// Each with its line end; a line end within quotes is part of its field.
  let lines: [ArraySlice<UInt8>]

  init(_ bytes: [UInt8]) {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    var isQuoted = false
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard byte == UInt8(ascii: "\n"), !isQuoted else { continue }
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    self.lines = lines
  }

  var fields: [[String]] { lines.map(Self.fields) }

  private static func fields(_ line: ArraySlice<UInt8>) -> [String] {
    var fields: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var wasQuote = false
    for byte in line {
      switch byte {
      case UInt8(ascii: "\""):
        // Two within a field are one of the field's own.
        if wasQuote, !isQuoted { field.append(byte) }
        isQuoted.toggle()
        wasQuote = true
        continue
      case UInt8(ascii: ",") where !isQuoted:
        fields.append(String(decoding: field, as: UTF8.self))
        field = []
      case UInt8(ascii: "\r") where !isQuoted, UInt8(ascii: "\n") where !isQuoted: break
      default: field.append(byte)
      }
      wasQuote = false
    }
    return fields + [String(decoding: field, as: UTF8.self)]
  }
}
