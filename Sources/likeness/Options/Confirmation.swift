import Foundation

/// A question before something that cannot be undone.
enum Confirmation {
  /// Asks on a terminal; elsewhere it takes `--force`.
  ///
  /// - Parameters:
  ///   - done: what the command does, as a participle.
  ///   - command: the subcommand that asks.
  static func ask(_ question: String, done: String, command: String) throws {
    guard isatty(STDIN_FILENO) == 1 else {
      throw Failure(.usage, "Nothing was \(done): away from a terminal, \(command) needs --force.")
    }
    Terminal.progress(question + " [y/N] ")
    guard let answer = readLine(), ["y", "yes", "s", "sí", "si"].contains(answer.lowercased()) else {
      throw Failure(.interrupted, "Nothing was \(done).")
    }
  }
}
