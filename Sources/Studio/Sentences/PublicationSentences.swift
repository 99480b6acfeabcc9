import Foundation
import Ledger
import Orders
public import Site

extension OrderRefusal {
  init(publishing failure: PublishFailure, of order: Order) {
    self.init(
      number: order.number, place: order.place,
      reasons: [
        RefusalReason(
          (failure.sentence, failure.remedy), spanish: (failure.spanishSentence, failure.spanishRemedy),
          place: order.place)
      ])
    if case .page = failure { isUnwritten = false } else { isUnwritten = true }
  }
}

extension PublishFailure {
  var sentence: String {
    switch self {
    case .page(let error): error.sentence
    case .files(let error): error.sentence
    case .ledger(let error): error.sentence
    case .other(let words): words
    }
  }

  var remedy: String {
    switch self {
    case .page(.template): "Correct the template, or remove the studio's own so that the built-in one is used."
    case .files(let error) where error.code == ENOSPC: "Free some space and run again: the site is whole as it was."
    default: "Run again; what stood before still stands."
    }
  }
}

extension SiteError {
  public var sentence: String {
    switch self {
    case .template(let error): "\(error.file), line \(error.line): \(error.problem.sentence)"
    default: "The pages could not be made: \(self)."
    }
  }
}

extension TemplateError.Problem {
  var sentence: String { "\(self)" }
}

extension PublicationError {
  public var sentence: String {
    let words = code == 0 ? "the path leaves its folder" : unsafe String(cString: strerror(code))
    return "\(path.isEmpty ? "The folder" : path) could not be written (\(step)): \(words)."
  }
}
