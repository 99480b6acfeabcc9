/// What RFC 8259 does not allow.
public enum JSONDefect: Hashable, Sendable {
  case unexpected(found: String, expected: Expected)
  case unexpectedEnd(expected: Expected)
  case badEscape
  /// Half of a surrogate pair.
  case loneSurrogate
  case controlCharacterInText
  case textAfterEnd

  public enum Expected: Hashable, Sendable {
    case value
    case key
    case colon
    case commaOrEnd
    case endOfText
    case digit
  }
}
