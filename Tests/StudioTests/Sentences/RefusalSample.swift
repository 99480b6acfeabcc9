import Manifest
import Measures
import Orders
import Testing

@testable import Studio

/// What refuses an order, in words of both languages, for tests that hold the one against the other.
struct RefusalSample: Sendable, CustomTestStringConvertible {
  let english: ReasonWords
  let spanish: ReasonWords

  init(_ failure: PictureFailure) { (english, spanish) = (failure.words, failure.spanish) }
  init(_ failure: OrderFailure) { (english, spanish) = (failure.words, failure.spanish) }
  init(_ problem: ReprintProblem) { (english, spanish) = (problem.words, problem.spanish) }

  init(_ failure: PublishFailure) {
    english = (failure.sentence, failure.remedy)
    spanish = (failure.spanishSentence, failure.spanishRemedy)
  }

  var testDescription: String { english.sentence }

  static let place = SourcePlace(file: "reprints.csv", line: 7, column: 3)
  static let size = PrintSize(width: Millimetres(50.8), height: Millimetres(45))
}
