import ArgumentParser
import Ledger
import Orders
import Studio

struct Correct: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Correct what the ledger says of a customer, and write their pages anew.",
    discussion: """
      Everything else is corrected in the manifest and by another render. Correct the manifest too, or its next render \
      says again what it says.

      EXAMPLES
        likeness correct --order A-1001 --nickname "Ana María" --studio my-studio
        likeness correct --uid customer-17 --new-uid customer-71
      """)

  @OptionGroup var person: PersonOptions
  @OptionGroup var studio: StudioOptions
  @Option(help: "The right customer account.")
  var newUid: String?
  @Option(help: "The right nickname; an empty one takes it away.")
  var nickname: String?
  @Option(help: "The customer's language: en or es.")
  var language: Language?
  @Flag(help: "Say which orders it concerns, and change nothing.")
  var dryRun = false

  func validate() throws {
    guard newUid != nil || nickname != nil || language != nil else {
      throw ValidationError("Say what is right: --new-uid, --nickname or --language.")
    }
    guard newUid != "" else { throw ValidationError("--new-uid takes an account, not nothing.") }
    guard [newUid, nickname].allSatisfy({ $0?.utf8.contains(0) != true }) else {
      throw ValidationError("A value holds a NUL byte.")
    }
  }

  func run() throws {
    let open = try studio.openLedger(for: "correct", access: dryRun ? .reading : .writing)
    try Failure.telling {
      if dryRun {
        let numbers = try person.selection.orders(in: open.ledger)
        Terminal.say("would be corrected: \(numbers.map(\.text).joined(separator: ", "))")
        return
      }
      let correction = CustomerCorrection(uid: newUid, nickname: nickname, language: language)
      let outcome = try open.correct(correction, of: person.selection)
      for (number, fields) in outcome.corrected.sorted(by: { $0.key < $1.key }) {
        Terminal.say("corrected: order \(number.text): \(fields.map(\.rawValue).sorted().joined(separator: ", "))")
      }
      if outcome.corrected.isEmpty { Terminal.say("Nothing to correct: the ledger says so already.") }
      EndingPrinter.showOldPages(outcome.withOldPage)
      if !outcome.withOldPage.isEmpty { throw ExitCode(ExitStatus.someOrdersFailed.rawValue) }
    }
  }
}
