/// Finds aliases in a YAML text without parsing it.
///
/// An alias is `*name` after an anchor `&name`. Neither can follow a letter or a digit directly, as it would then be
/// part of a word. A text that merely looks like one (` &x` and later ` *x` in a comment or in quotes) is taken for one
/// too: it can be written in another way.
enum YAMLAliases {
  /// The name and byte offset of the first alias; nil where there is none.
  static func first(in bytes: [UInt8]) -> (name: String, offset: Int)? {
    var anchors: Set<ArraySlice<UInt8>> = []
    for (index, byte) in bytes.enumerated() {
      guard byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*") else { continue }
      guard index == 0 || !isLetterOrDigit(bytes[index - 1]) else { continue }
      let name = bytes[(index + 1)...].prefix { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
      guard !name.isEmpty else { continue }
      if byte == UInt8(ascii: "&") {
        anchors.insert(name)
      } else if anchors.contains(name) {
        return (String(decoding: name, as: UTF8.self), index)
      }
    }
    return nil
  }

  /// What libyaml takes into the name of an anchor, without `-`.
  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == UInt8(ascii: "_")
  }
}
