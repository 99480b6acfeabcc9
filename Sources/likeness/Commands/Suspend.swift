import ArgumentParser
import Foundation
import Ledger
import Orders
import Studio

struct Suspend: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suspend",
    abstract: "Announce the end of the service on every page, and delete everything on its day.",
    discussion: """
      studio.yaml says when and in which words:

        suspension:
          announced_on: 2027-01-01
          deletion_on: 2027-03-01
          message: {en: We close our studio., es: Cerramos nuestro estudio.}

      From the first day on every page carries the announcement, in both languages. On the second, `suspend` and the \
      daily `purge` delete all that was made, and prove it; nothing is rendered any more. Orders under a legal hold stay. \
      Upload the site afterwards.

      EXAMPLES
        likeness suspend --studio my-studio --dry-run     the dated plan
        likeness suspend --studio my-studio               on its day it asks first
      """)

  @OptionGroup var studio: StudioOptions
  @OptionGroup var deletion: DeletionOptions

  func run() throws {
    let open = try studio.openLedger(for: "suspend", access: deletion.dryRun ? .reading : .writing)
    try Failure.telling {
      guard let plan = try open.suspensionPlan() else {
        throw Failure(
          .badData, "\(open.folder.configuration.path) announces no suspension. `likeness suspend --help` says how.")
      }
      show(plan)
      guard !deletion.dryRun else { return }
      switch SuspensionStep(plan.suspension, today: open.moment.day) {
      case .none: Terminal.say("Nothing is announced before \(plan.suspension.announcedOn.iso).")
      case .announced:
        let left = try open.announceSuspension()
        Terminal.say("announced on every page; upload the site")
        EndingPrinter.showOldPages(left)
        if !left.isEmpty { throw ExitCode(ExitStatus.someOrdersFailed.rawValue) }
      case .due:
        try deletion.confirm(plan.ending, command: "suspend")
        let report = try Purge(open).carryOut()
        EndingPrinter.show(report.ending)
        for path in report.originalsDue { Terminal.say("due, to be deleted by you: photos/\(path)") }
      }
    }
  }

  private func show(_ plan: SuspensionPlan) {
    Terminal.say("\(plan.suspension.announcedOn.iso): announced on every page")
    Terminal.say("\(plan.suspension.deletionOn.iso): everything is deleted (\(days(plan.daysLeft)))")
    EndingPrinter.show(plan.ending)
  }

  private func days(_ left: Int) -> String {
    left < 1 ? "due" : "in \(left.counted("day"))"
  }
}
