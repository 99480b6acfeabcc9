import ArgumentParser
import Orders
import Studio

/// Whom a request is about.
struct PersonOptions: ParsableArguments {
  @Option(help: "All orders of this customer account.")
  var uid: String?
  @Option(help: "One order, by its number.")
  var order: String?
  @Option(help: "One order, by the reference that its page shows.")
  var reference: String?

  func validate() throws {
    guard [uid, order, reference].count(where: { $0 != nil }) == 1 else {
      throw ValidationError("Say whom it is about: --uid, --order or --reference, one of them.")
    }
  }

  var selection: PersonSelection {
    if let uid { return .uid(uid) }
    if let reference { return .reference(reference) }
    return .order(OrderNumber(order ?? ""))
  }
}
