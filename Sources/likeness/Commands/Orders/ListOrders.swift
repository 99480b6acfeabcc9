import ArgumentParser
import Ledger
import Orders
import Studio

struct ListOrders: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the orders that the ledger knows by name, oldest first.")

  @OptionGroup var studio: StudioOptions
  @OptionGroup var format: FormatOptions
  @Option(help: "Of this customer account alone.")
  var uid: String?

  func run() throws {
    let open = try studio.openLedger(for: "orders", access: .reading)
    try Failure.telling {
      let held = Dictionary(
        try open.ledger.holds().map { ($0.order, $0.reason) }, uniquingKeysWith: { first, _ in first })
      var pages = open.ledger.orderRecords()
      while let page = try pages.next() {
        for record in page where uid.map({ $0 == record.customer.uid }) ?? true {
          let entry = OrderEntry(record, hold: held[record.number])
          Terminal.say(format.json ? try JSONText.of(entry, isPretty: false) : entry.line)
        }
      }
    }
  }
}

/// An order in a list. JSON has one object a line.
private struct OrderEntry: Encodable {
  var orderNumber: String
  var paidOn: String
  var lastDay: String
  var state: String
  var hold: String?

  init(_ record: OrderRecord, hold: String?) {
    orderNumber = record.number.text
    paidOn = record.payment.paidOn.iso
    lastDay = record.lastDay.iso
    state = record.isAdmitted ? record.ended?.rawValue ?? "live" : "refused"
    self.hold = hold
  }

  var line: String {
    "\(orderNumber)  paid \(paidOn)  last day \(lastDay)  \(state)" + (hold.map { "  held: \($0)" } ?? "")
  }
}
