import Foundation

/// Where words go: results to standard output, everything else to standard error.
enum Terminal {
  static func say(_ line: String) {
    StandardOutput.write(line + "\n")
  }

  /// Text that has its ends of line.
  static func print(_ text: String) {
    StandardOutput.write(text)
  }

  static func note(_ line: String) {
    tell(line + "\n")
  }

  /// Text as it is, without an end of line: for progress.
  static func progress(_ text: String) {
    tell(text)
  }

  /// Whether a person is looking at the progress.
  static var showsProgress: Bool {
    isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// Where nobody can be told anything, there is nobody to tell.
  private static func tell(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
