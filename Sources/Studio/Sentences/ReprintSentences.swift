import Ledger
import Manifest
import Orders
import Sheet

extension OrderRefusal {
  init(_ problem: ReprintProblem, of line: ReprintLine) {
    self.init(
      number: line.order, place: line.place,
      reasons: [RefusalReason(problem.words, spanish: problem.spanish, place: line.place)])
  }
}

extension ReprintProblem {
  /// What happened, as a sentence.
  var cause: String { words.sentence }

  var words: ReasonWords {
    switch self {
    case .unknownOrder:
      ("The ledger knows no such order.", remedy: "Check the number; an order must be rendered before it is reprinted.")
    case .erased: ("The order was erased, and nothing of it is left.", remedy: "Make a new order with a new photo.")
    case .ended(let reason):
      ("The order was ended (\(reason.rawValue)) and its photos were deleted.", remedy: "Make a new order.")
    case .consent(let refusal):
      (
        "Found \(Problem.consent(refusal).sentence.found); expected \(Problem.consent(refusal).sentence.expected).",
        remedy: Problem.consent(refusal).sentence.remedy
      )
    case .expired(let lastDay):
      (
        "Its last day was \(lastDay.iso): the customer agreed to no longer use.",
        remedy: "Ask the customer, and make a new order."
      )
    case .held(let hold):
      (
        "A legal hold is on the order (\(hold.reason)): it is kept, and used for nothing else.",
        remedy: hold.origin == .manifest
          ? "When the hold is over, take it out of the manifest and render the order." : "Lift the hold first."
      )
    case .notDelivered: ("It was not delivered.", remedy: "Render the order first.")
    case .noSuchPhoto(let specification, let picture, let known):
      (
        "It has no photo \(specification ?? "")\(picture.map { " of picture \($0)" } ?? "").".replacing(
          "  ", with: " "),
        remedy: "It has \(known.joined(separator: ", "))."
      )
    case .specificationGone(let id):
      ("The catalogue no longer has \(id).", remedy: "Put it back into catalogue.yaml as it was.")
    case .sizeChanged(let id):
      (
        "The print of \(id) has another size in the catalogue now than when it was delivered.",
        remedy: "Put the size back, or render the order anew: that is a new delivery."
      )
    case .paperGone(let id):
      ("The catalogue no longer has the paper \(id) of the delivery.", remedy: "Name another paper.")
    case .repeated(let photo, let first):
      (
        "\(photo) on this paper was asked for before\(first.line > 0 ? " (line \(first.line))" : "").",
        remedy: "Write the sum of the copies there, and take this one out."
      )
    case .source(let path, let problem):
      (
        "photos/\(path): found \(problem.sentence.found); expected \(problem.sentence.expected).",
        remedy: "Put the original back as it was delivered from."
      )
    case .sourceChanged(let path):
      (
        "photos/\(path) is not the picture that was delivered from: its SHA-256 differs from the recorded one.",
        remedy: "Put the original back, or render the order anew: that is a new delivery."
      )
    case .otherwise(let photo, let change):
      (
        "\(photo) would come out otherwise than it was delivered (\(change.words)), and the delivered file lies "
          + "neither in build/cache nor in build/site any more.",
        remedy: "Put one of the two back, or render the order anew: that is a new delivery."
      )
    case .deliveredAnew(let photo):
      ("\(photo) was delivered anew since it was printed.", remedy: "Print the photo that the customer has now.")
    case .deliveredFileMissing(let photo):
      (
        "The delivered file of \(photo) lies neither in build/cache nor in build/site any more.",
        remedy: "Render the order, and print it again."
      )
    case .painting(let error): ("The sheets could not be painted: \(error.words).", remedy: "Print them in parts.")
    case .layout(let error, let paper):
      (
        "It cannot be laid out on \(paper.id): \(error.words).",
        remedy: "Choose a larger paper, or a smaller margin in studio.yaml."
      )
    }
  }
}

extension RenderingChange {
  fileprivate var words: String {
    switch self {
    case .program(let recorded, let now): "rendering \(recorded) then, \(now) now"
    case .models: "other face models are installed"
    case .rule: "the rule in the catalogue changed"
    case .unknown: "a library of the system changed"
    }
  }
}
