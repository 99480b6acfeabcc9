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
      An order expires after its last day, in the studio's time zone. Its gallery, sheets, review pictures and cached \
      results are deleted, and searched for by content afterwards; the originals too where studio.yaml says \
      `delete_sources: yes`, and otherwise they are listed as due. So are the originals of refused orders: at once where the \
      consent of a person in them is missing, else after the order's last day. Reprints that it shares with orders that stay are laid \
      out anew without it. Orders under a legal hold stay. The contact sheet in build/review stays where it names none of those \
      that end; otherwise it is gone until the next render. What `render --shard` put into the cache waits a week to be \
      published. The ledger forgets IP addresses, accounts and names after `identity_days`, and orders become anonymous \
      after `accounts_years`; then renew the copy of ledger.erased that you keep with your backups. build/review/reminders.csv has the words to write to customers whose links end soon. Upload \
      the site afterwards, so that the host deletes too.

      EXAMPLES
        likeness purge --studio my-studio --dry-run     what would be deleted
        likeness purge --studio my-studio               asks first
        likeness purge --studio my-studio --force       for a timer
      """)

  @OptionGroup var studio: StudioOptions
  @OptionGroup var deletion: DeletionOptions

  func run() throws {
    let open = try studio.openLedger(for: "purge", access: deletion.dryRun ? .reading : .writing)
    try Failure.telling {
      let purge = Purge(open)
      let plan = try purge.plan()
      EndingPrinter.show(plan)
      for reminder in try purge.reminders() {
        Terminal.say("ends soon: order \(reminder.number.text), last day \(reminder.lastDay.iso)")
        for language in Language.allCases { Terminal.say("  \(reminder.sentence[language])") }
      }
      guard !deletion.dryRun else { return }
      try deletion.confirm(plan, command: "purge")
      show(try purge.carryOut())
    }
  }

  private func show(_ report: PurgeReport) {
    if !report.ending.isEmpty || report.ending.strays > 0 { EndingPrinter.show(report.ending) }
    for path in report.originalsDue { Terminal.say("due, to be deleted by you: photos/\(path)") }
    let forgotten = [
      (report.addressesForgotten, "IP address", "IP addresses"),
      (report.customersForgotten, "account and name", "accounts and names"),
    ].filter { $0.0 > 0 }.map { $0.0.counted($0.1, $0.2) }
    if !forgotten.isEmpty { Terminal.say("forgotten: " + forgotten.joined(separator: ", ")) }
    if report.accountsAnonymised > 0 {
      Terminal.say("made anonymous: \(report.accountsAnonymised.counted("order"))")
    }
    if report.accountsAnonymised + report.ending.orders[.erased, default: 0] > 0 { EndingPrinter.noteErasures() }
    EndingPrinter.showOldPages(report.withOldAnnouncement)
  }
}
