import ArgumentParser
import Foundation
import Studio

/// How a command that deletes is let do it.
struct DeletionOptions: ParsableArguments {
  @Flag(help: "Say what would be deleted, and change nothing.")
  var dryRun = false
  @Flag(help: "Delete without asking.")
  var force = false

  /// Asks on a terminal; elsewhere it takes `--force`.
  func confirm(_ plan: EndingPlan, command: String) throws {
    guard !force, !plan.isEmpty else { return }
    guard isatty(STDIN_FILENO) == 1 else {
      throw Failure(.usage, "Nothing was deleted: away from a terminal, \(command) needs --force.")
    }
    Terminal.progress("Delete \(plan.files.counted("file")) of \(plan.orders.counted("order"))? [y/N] ")
    guard let answer = readLine(), ["y", "yes", "s", "sí", "si"].contains(answer.lowercased()) else {
      throw Failure(.usage, "Nothing was deleted.")
    }
  }
}
