/// Why a photo's path cannot be one inside the studio's `photos` folder, by its text alone.
public enum PhotoPathDefect: Hashable, Sendable {
  case empty
  /// It begins at the root of the disk, or with a drive.
  case absolute
  case backslash
  /// A part is `..`.
  case leavesFolder
  /// A part is `.` or empty.
  case emptyPart
  case controlCharacter
  case tooLong
}

/// The text of a path inside the studio's `photos` folder.
enum PhotoPath {
  /// Nil where the text is a good path: parts between `/`, each a name.
  static func defect(of path: String) -> PhotoPathDefect? {
    let bytes = path.utf8
    if bytes.isEmpty { return .empty }
    // What Linux allows: 4,096 bytes to a path with its end, 255 to a name (limits.h).
    if bytes.count > 4095 { return .tooLong }
    if TextRules.forbiddenScalar(in: path, lines: false) != nil { return .controlCharacter }
    if bytes.first == UInt8(ascii: "/") || hasDrive(path) { return .absolute }
    if bytes.contains(UInt8(ascii: "\\")) { return .backslash }
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    if parts.contains(where: { $0.elementsEqual("..".utf8) }) { return .leavesFolder }
    if parts.contains(where: { $0.isEmpty || $0.elementsEqual(".".utf8) }) { return .emptyPart }
    if parts.contains(where: { $0.count > 255 }) { return .tooLong }
    return nil
  }

  private static func hasDrive(_ path: String) -> Bool {
    let head = Array(path.utf8.prefix(3))
    guard head.count == 3, head[1] == UInt8(ascii: ":") else { return false }
    return (head[2] == UInt8(ascii: "\\") || head[2] == UInt8(ascii: "/"))
      && (65...90).contains(head[0] & 0xDF)
  }
}
