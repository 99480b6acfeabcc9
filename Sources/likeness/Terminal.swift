import Foundation

/// Where words go: results to standard output, everything else to standard error.
enum Terminal {
  static func say(_ line: String) {
    write(line + "\n", to: .standardOutput)
  }

  /// Text that has its ends of line.
  static func print(_ text: String) {
    write(text, to: .standardOutput)
  }

  static func note(_ line: String) {
    write(line + "\n", to: .standardError)
  }

  /// Text as it is, without an end of line: for progress.
  static func progress(_ text: String) {
    write(text, to: .standardError)
  }

  /// Whether a person is looking at the progress.
  static var showsProgress: Bool {
    isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// A reader that went away (`| head`) is no reason to fail.
  private static func write(_ text: String, to handle: FileHandle) {
    try? handle.write(contentsOf: Data(text.utf8))
  }
}
