import ArgumentParser
import Ledger
import Orders
import Studio

struct HoldOrder: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hold",
    abstract: "Keep an order from being deleted for as long as the law asks.",
    discussion: "Cases: \(LawfulCase.allCases.map(\.rawValue).joined(separator: ", ")).")

  @Argument(help: "The order's number.")
  var order: String
  @Option(name: .customLong("case"), help: "Which case of the law.")
  var legalCase: LawfulCase
  @Option(help: "Why, in words that the person may read.")
  var reason: String
  @OptionGroup var studio: StudioOptions

  func validate() throws {
    guard !reason.allSatisfy(\.isWhitespace), !reason.utf8.contains(0) else {
      throw ValidationError("--reason takes words.")
    }
  }

  func run() throws {
    let open = try studio.openLedger(for: "orders hold")
    try Failure.telling {
      let number = OrderNumber(order)
      try open.ledger.putHold(on: number, reason: reason, legalCase: legalCase, at: open.moment.now)
      EndingPrinter.show(try open.ledger.holds().filter { $0.order == number })
    }
  }
}

struct ReleaseOrder: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: "Lift a hold that `orders hold` put.",
    discussion: "What became due meanwhile is deleted by the next purge. The manifest lifts its own holds.")

  @Argument(help: "The order's number.")
  var order: String
  @OptionGroup var studio: StudioOptions

  func run() throws {
    let open = try studio.openLedger(for: "orders release")
    try Failure.telling {
      let number = OrderNumber(order)
      guard let left = try open.ledger.liftHold(on: number, at: open.moment.now) else {
        Terminal.say("released: order \(number.text)")
        return
      }
      EndingPrinter.show([left])
      Terminal.note("The manifest holds it: take `hold` out of its row, and render.")
      throw ExitCode(ExitStatus.someOrdersFailed.rawValue)
    }
  }
}
