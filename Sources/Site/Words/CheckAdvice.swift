import Orders

/// What the photographer or the operator should do about a check that is not met, or open.
enum CheckAdvice {
  /// Nil where it is met.
  static func sentence(_ check: Check) -> Bilingual? {
    switch check.outcome {
    case .pass: nil
    case .fail: failure(check.name)
    case .uncertain: doubt(check.name)
    }
  }
}
