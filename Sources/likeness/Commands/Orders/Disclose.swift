import ArgumentParser
import Foundation
import Ledger
import Orders
import Studio

struct Disclose: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disclose",
    abstract: "Record that personal data were handed over without the person's authorisation, and in which case.",
    discussion: "Cases: \(DisclosureCase.allCases.map(\.rawValue).joined(separator: ", ")).")

  @Argument(help: "The order's number.")
  var order: String
  @Option(name: .customLong("case"), help: "Which case of the law.")
  var legalCase: DisclosureCase
  @Option(help: "Who asked and received.")
  var recipient: String
  @Option(help: "What was handed over.")
  var content: String
  @OptionGroup var studio: StudioOptions

  func validate() throws {
    for text in [recipient, content] where text.allSatisfy(\.isWhitespace) || text.utf8.contains(0) {
      throw ValidationError("--recipient and --content take words.")
    }
  }

  func run() throws {
    let open = try studio.openLedger(for: "orders disclose")
    try Failure.telling {
      let disclosure = Disclosure(
        order: OrderNumber(order), legalCase: legalCase, recipient: recipient, content: content, at: open.moment.now)
      try open.ledger.record(disclosure)
      Terminal.say("recorded: \(disclosure.line)")
    }
  }
}

struct ListDisclosures: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disclosures", abstract: "List what was disclosed, oldest first.")

  @OptionGroup var studio: StudioOptions

  func run() throws {
    let open = try studio.openLedger(for: "orders disclosures", access: .reading)
    try Failure.telling {
      for disclosure in try open.ledger.disclosures() { Terminal.say(disclosure.line) }
    }
  }
}

extension Disclosure {
  fileprivate var line: String {
    "\(at.ISO8601Format())  order \(order?.text ?? "-")  \(legalCase.rawValue)  to \(recipient): \(content)"
  }
}
