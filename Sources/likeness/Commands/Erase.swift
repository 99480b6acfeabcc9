import ArgumentParser
import Ledger
import Orders
import Studio

struct Erase: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Delete all that was made of a person's orders, and make the ledger forget whose they were.",
    discussion: """
      Galleries, sheets, review pictures, cached results, public examples and originals are deleted at once, and \
      searched for by content afterwards; reprints that others share are laid out anew without the person. A contact sheet in build/review that names one of \
      the orders is gone until the next render. The ledger keeps the day, amount and means of each payment, and nothing that \
      leads to a person. Of an order under a legal hold the page goes at \
      once, and the rest when the hold is lifted. A receipt for the person follows, in both languages.

      A run that was killed is finished by the same command, which then gives the receipt of the whole.

      Take the person's rows out of your manifests yourself; what is erased is refused there. Upload the site \
      afterwards, so that the host deletes too. A backup of the ledger that is restored later erases the person again, \
      by the list ledger.erased: keep a copy of it with your backups, and renew it now.

      EXAMPLES
        likeness erase --uid customer-17 --dry-run     what would be deleted
        likeness erase --uid customer-17               asks first
        likeness erase --order A-1001 --force --receipt receipt.txt
      """)

  @OptionGroup var person: PersonOptions
  @OptionGroup var studio: StudioOptions
  @OptionGroup var deletion: DeletionOptions
  @Option(help: "Where to write the receipt, besides printing it.", completion: .file())
  var receipt: String?

  func run() throws {
    let open = try studio.openLedger(for: "erase", access: deletion.dryRun ? .reading : .writing)
    let receiptFile = try receipt.map { try OutputFile($0, in: open.folder) }
    try Failure.telling {
      let plan = try open.rights.planErasure(of: person.selection)
      EndingPrinter.show(plan)
      guard !deletion.dryRun else { return }
      try deletion.confirm(plan, command: "erase")
      let outcome = try open.erase(person.selection)
      EndingPrinter.show(outcome.report)
      ReceiptPrinter.show(outcome.receipt)
      if let receiptFile { try ReceiptPrinter.write(outcome.receipt, to: receiptFile) }
      try open.rights.handedOut(to: person.selection)
      note(outcome.report)
      if !outcome.report.held.isEmpty { throw ExitCode(ExitStatus.someOrdersFailed.rawValue) }
    }
  }

  /// Of an order that is held the page is gone and the rest stays: the manifest still speaks of it.
  private func note(_ report: EndingReport) {
    let later = "What is held is erased when the hold is lifted; its page is gone."
    switch (report.isEmpty, report.held.isEmpty) {
    case (true, false): Terminal.note("\(later) Upload the site.")
    case (false, false):
      Terminal.note("Take the rows of what was erased out of your manifests, and upload the site. \(later)")
    case (_, true): Terminal.note("Take the person's rows out of your manifests, and upload the site.")
    }
    EndingPrinter.noteErasures()
  }
}
