import Foundation
import Measures
import Orders
public import Sheet

extension SheetPlanError {
  /// What is wrong; begins in lower case, to stand behind the paper's name.
  var words: String {
    switch self {
    case .paperOutOfRange(let size): "the paper of \(size.words) is too small or too large to print on"
    case .photoOutOfRange(let job): "the photo of \(job.size.words) (\(job.specification)) is too small or too large"
    case .resolutionOutOfRange(let found, let allowed):
      "\(Self.number(found)) dpi; allowed are \(Self.range(allowed)) dpi"
    case .gutterOutOfRange(let found, let allowed):
      "a gap of \(found.words) between photos; allowed are \(Self.range(allowed)) mm"
    case .overscanOutOfRange(let found, let allowed):
      "an overscan of \(found.words); allowed are \(Self.range(allowed)) mm"
    case .marginOutOfRange(let found, let allowed):
      "a margin of \(found.words); allowed are \(Self.range(allowed)) mm"
    case .marginsEatPaper(let margin, let paper):
      "margins of \(margin.words) leave nothing of the \(paper.words)"
    case .photoLargerThanPaper(let job, let usable):
      "\(job.specification) of \(job.size.words) is larger than the \(usable.words) within the margins"
    case .copiesNotPositive(let job): "\(job.copies ?? 0) copies of \(job.specification)"
    case .tooManyPhotos(let count, let limit): "\(count) photos; at most \(limit) are laid out at once"
    }
  }

  private static func range(_ range: ClosedRange<Double>) -> String {
    "\(number(range.lowerBound)) to \(number(range.upperBound))"
  }

  private static func number(_ value: Double) -> String { Millimetres(value).number }
}

extension SheetOutputError {
  /// What is wrong; begins in lower case, to stand behind what could not be done.
  public var words: String {
    switch self {
    case .sheetTooLarge(let extent, let most):
      "it has \(extent.width) x \(extent.height) pixels, and at most \(most) are painted"
    case .photoMissing(let job): "\(job.words) is missing"
    case .photoUnknown(let job): "\(job.words) does not stand on it"
    case .photoSize(let job, let expected, let found):
      "\(job.words) has \(found.width) x \(found.height) pixels instead of \(expected.width) x \(expected.height)"
    case .raster(let error): error.words
    case .notAsPainted: "read again, the file is not what was painted"
    case .pdf(let code, let detail): "the PDF could not be written (libharu \(code), \(detail))"
    case .pdfIncomplete: "the PDF does not hold all that was put into it"
    }
  }
}

extension SheetJob {
  fileprivate var words: String {
    "the photo of \(specification) (order \(order.text), picture \(item), \(size.words))"
  }
}

extension Millimetres {
  /// Without needless decimals: `35`, `50.8`.
  var number: String {
    guard value.isFinite, abs(value) < 1e9 else { return "\(value)" }
    let rounded = (value * 100).rounded() / 100
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
  }

  fileprivate var words: String { "\(number) mm" }
}

extension PrintSize {
  fileprivate var words: String { "\(width.number) x \(height.number) mm" }
}
