import ArgumentParser
import Studio

/// How a command that deletes is let do it.
struct DeletionOptions: ParsableArguments {
  @Flag(help: "Say what would be deleted, and change nothing.")
  var dryRun = false
  @Flag(help: "Delete without asking. Where the answer is no, the exit code is 130.")
  var force = false

  /// Asks on a terminal; elsewhere it takes `--force`.
  func confirm(_ plan: EndingPlan, command: String) throws {
    guard !force, !plan.isEmpty else { return }
    let (files, orders) = ((plan.files + plan.strays).counted("file"), plan.orders.counted("order"))
    try Confirmation.ask("Delete \(files) of \(orders)?", done: "deleted", command: command)
  }
}
