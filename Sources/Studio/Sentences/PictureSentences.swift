public import FaceCrop
import Manifest
import Orders
import Photo
import Raster
import Sheet

extension RefusalReason {
  init(_ failure: PictureFailure, of item: OrderItem) {
    let (words, spanish) = (failure.words, failure.spanish)
    var checks: [Check] = []
    if case .checks(let stopping, _) = failure { checks = stopping }
    self.init(
      ("\(item.photo): \(words.sentence)", words.remedy),
      spanish: ("\(item.photo): \(spanish.sentence)", spanish.remedy), place: item.place, checks: checks)
  }
}

extension OrderRefusal {
  init(_ failure: OrderFailure, of order: Order) {
    self.init(
      number: order.number, place: order.place,
      reasons: [RefusalReason(failure.words, spanish: failure.spanish, place: order.place)])
    if case .file = failure { isUnwritten = true }
  }
}

extension PictureFailure {
  var words: ReasonWords {
    switch self {
    case .file(let problem):
      ("found \(problem.sentence.found); expected \(problem.sentence.expected).", remedy: problem.sentence.remedy)
    case .photo(let error): (error.sentence, remedy: error.remedy)
    case .changedMeanwhile:
      ("the file changed while it was worked on.", remedy: "Run again when nobody is writing to it.")
    case .face: ("the face core could not look at it.", remedy: "Run `likeness models list`.")
    case .nobody:
      (
        "no face was found in it.",
        remedy: "Check that it is the right picture; the face must be whole, and at least 25 pixels between the eyes."
      )
    case .severalPeople(let count):
      (
        "\(count) faces are in it, and one is expected.",
        remedy: """
        Say which in the column `face`: a number from the left, or `largest`. `likeness render --review-faces` shows \
        them in the review.
        """
      )
    case .noSuchFace(let wanted, let found):
      (
        "face \(wanted) is asked for, and \(found == 1 ? "1 is" : "\(found) are") in it.",
        remedy: "Correct the column `face`: they are numbered from the left."
      )
    case .framing(let error, let specification):
      ("it cannot be framed for \(specification): \(error.words).", remedy: "Use another picture.")
    case .checks(let checks, let specification):
      (
        "it does not meet \(specification.id): \(checks.map(\.words).joined(separator: "; ")).",
        remedy: """
        Use another picture; `likeness measure FILE --spec \(specification.id)` prints the measures. To deliver it \
        all the same, write \(checks.map(\.name.rawValue).joined(separator: ";")) into the column `accept`.
        """
      )
    case .portal(let error, let specification):
      (
        "no file can be made that the portal of \(specification) takes: \(error.words).",
        remedy: "Check the rule against the authority's page; a studio corrects it in catalogue.yaml."
      )
    case .raster(let error): ("it could not be encoded: \(error.words).", remedy: "Run again.")
    }
  }
}

extension OrderFailure {
  var words: ReasonWords {
    switch self {
    case .file(let failure):
      ("\(failure.path) could not be written: \(failure.reason).", remedy: "Free some space and run again.")
    case .layout(let error, let paper):
      (
        "the photos cannot be laid out on \(paper): \(error.words).",
        remedy: "Choose a larger paper or a smaller margin."
      )
    case .sheet(let error, let paper):
      ("the sheet on \(paper) could not be made: \(error.words).", remedy: "Run again.")
    case .raster(let error): ("a picture could not be encoded: \(error.words).", remedy: "Run again.")
    }
  }
}

extension FramingError {
  /// Without the measures of the face, which do not leave the memory.
  public var words: String {
    switch self {
    case .impossibleFace: "the points that were found do not make a head"
    case .impossibleExtent(let width, let height): "the result would have \(width) x \(height) pixels"
    }
  }
}
