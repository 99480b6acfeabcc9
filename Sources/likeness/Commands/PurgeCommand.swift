import ArgumentParser
import Foundation
import Ledger
import Orders
import Studio

struct PurgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "purge",
    abstract: "Delete what has expired, prove that it is gone, and list what expires within 14 days.",
    discussion: """
      An order expires after its last day, in the studio's time zone. Its gallery, sheets, review pictures and cached
      results are deleted, and searched for by content afterwards. Orders under a legal hold stay. Upload the site
      afterwards, so that the host deletes too.

      EXAMPLES
        likeness purge --studio my-studio --dry-run     what would be deleted
        likeness purge --studio my-studio               asks first
        likeness purge --studio my-studio --force       for a timer
      """)

  @OptionGroup var studio: StudioOptions
  @Flag(help: "Say what would be deleted, and change nothing.")
  var dryRun = false
  @Flag(help: "Delete without asking.")
  var force = false

  func run() throws {
    let workshop = try studio.open()
    let moment = try studio.moment(in: workshop)
    do {
      let purge = try Purge(workshop, moment: moment)
      let plan = try purge.plan()
      tell(plan)
      for reminder in try purge.reminders() {
        Terminal.say("ends soon: order \(reminder.number.text), last day \(reminder.lastDay.iso)")
      }
      guard !dryRun else { return }
      if !plan.isEmpty {
        try confirm(plan)
        let report = try purge.carryOut()
        Terminal.say(
          "deleted: \(report.orders.values.reduce(0, +)) orders, \(report.files) files; \(report.filesSearched) files searched, nothing found"
        )
        for path in report.originalsDue.sorted() { Terminal.say("due, to be deleted by you: photos/\(path)") }
      }
      _ = try purge.rewritePublicPages()
    } catch let error as BatchError {
      throw Failure(error)
    } catch let error as EndingError {
      throw Failure(.inputOutput, error.sentence)
    }
  }

  private func tell(_ plan: EndingPlan) {
    Terminal.say("to be deleted: \(plan.orders) orders, \(plan.files) files, \(plan.bytes) bytes")
    for hold in plan.held { Terminal.say("held: order \(hold.order.text): \(hold.reason)") }
  }

  private func confirm(_ plan: EndingPlan) throws {
    guard !force else { return }
    guard isatty(STDIN_FILENO) == 1 else {
      throw Failure(.usage, "Nothing was deleted: away from a terminal, purge needs --force.")
    }
    Terminal.progress("Delete \(plan.files) files of \(plan.orders) orders? [y/N] ")
    guard let answer = readLine(), ["y", "yes", "s", "sí", "si"].contains(answer.lowercased()) else {
      throw Failure(.usage, "Nothing was deleted.")
    }
  }
}
