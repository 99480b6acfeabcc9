import Foundation
import Measures

extension Millimetres {
  /// Without needless zeros: `35`, `50.8`.
  var words: String {
    let rounded = (value * 100).rounded() / 100
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
  }
}

extension PrintSize {
  /// `35 x 45`
  var words: String { "\(width.words) x \(height.words)" }
}

extension LengthRange {
  /// `32 to 36 mm`, `at least 7 mm`, `at most 6 mm`
  var words: String {
    switch (minimum, maximum) {
    case (let low?, let high?): low == high ? "\(low.words) mm" : "\(low.words) to \(high.words) mm"
    case (let low?, nil): "at least \(low.words) mm"
    case (nil, let high?): "at most \(high.words) mm"
    case (nil, nil): "any"
    }
  }
}
