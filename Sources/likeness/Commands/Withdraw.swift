import ArgumentParser
import Ledger
import Orders
import Studio

struct Withdraw: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Withdraw a person's consent, and stop what rested on it.",
    discussion: """
      Without `showcase`, the person's photos leave the public examples. The other consents are needed: without one of \
      them, everything that was made of the order is deleted, with its originals. The manifest does not bring a \
      withdrawn consent back, wherever in the order its picture stands, unless it has other words for it; `showcase` stays \
      withdrawn. Upload the site afterwards.

      Consents: showcase (public examples), policy (the privacy notice), guardian, authorization, source.

      EXAMPLES
        likeness withdraw --consent showcase --uid customer-17 --studio my-studio
        likeness withdraw --consent policy --order A-1001 --dry-run
      """)

  @Option(help: "Which consent; can be given more than once.")
  var consent: [ConsentKind]
  @OptionGroup var person: PersonOptions
  @OptionGroup var studio: StudioOptions
  @OptionGroup var deletion: DeletionOptions
  @Option(help: "Where to write the receipt, besides printing it.", completion: .file())
  var receipt: String?

  func run() throws {
    let open = try studio.openLedger(for: "withdraw", access: deletion.dryRun ? .reading : .writing)
    let receiptFile = try receipt.map { try OutputFile($0, in: open.folder) }
    try Failure.telling {
      let kinds = Set(consent)
      let plan = try open.rights.planWithdrawal(of: kinds, by: person.selection)
      EndingPrinter.show(plan)
      guard !deletion.dryRun else { return }
      try deletion.confirm(plan, command: "withdraw")
      let outcome = try open.withdraw(kinds, by: person.selection)
      EndingPrinter.show(outcome.report)
      ReceiptPrinter.show(outcome.receipt)
      if let receiptFile { try ReceiptPrinter.write(outcome.receipt, to: receiptFile) }
      Terminal.note("Upload the site, so that the host follows.")
      if !plan.held.isEmpty { throw ExitCode(ExitStatus.someOrdersFailed.rawValue) }
    }
  }
}
