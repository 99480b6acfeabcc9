extension String {
  /// As one word of a command line that is printed for copying: in quotes where a shell would take it otherwise.
  public var shellWord: String {
    let isPlain = !isEmpty && unicodeScalars.allSatisfy { Self.plain.contains($0) }
    return isPlain ? self : "'" + replacing("'", with: #"'\''"#) + "'"
  }

  private static let plain = Set(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./:@%+,".unicodeScalars)
}
