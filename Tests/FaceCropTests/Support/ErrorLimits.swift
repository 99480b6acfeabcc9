import Testing

/// How large errors may be. Measures as in `FaceErrors`.
struct ErrorLimits: Sendable {
  struct Limit: Sendable {
    var median: Double
    var worst: Double
  }

  var pupils: Limit
  var chin: Limit
  var skull: Limit
  var hair: Limit
  /// Worst, in degrees.
  var roll: Double
  var yaw: Double
  var pitch: Double

  /// For the portraits as they are.
  static let portraits = ErrorLimits(
    pupils: Limit(median: 1.5, worst: 4), chin: Limit(median: 0.8, worst: 3), skull: Limit(median: 2, worst: 5),
    hair: Limit(median: 0.4, worst: 1.5), roll: 0.8, yaw: 4, pitch: 4)

  func times(_ factor: Double) -> ErrorLimits {
    func grown(_ limit: Limit) -> Limit { Limit(median: limit.median * factor, worst: limit.worst * factor) }
    return ErrorLimits(
      pupils: grown(pupils), chin: grown(chin), skull: grown(skull), hair: grown(hair), roll: roll * factor,
      yaw: yaw * factor, pitch: pitch * factor)
  }

  func expect(_ errors: [FaceErrors], _ what: String = "", sourceLocation: SourceLocation = #_sourceLocation) {
    let measures: [(String, Limit, [Double])] = [
      ("pupils", pupils, errors.flatMap { [$0.leftPupil, $0.rightPupil] }), ("chin", chin, errors.map(\.chin)),
      ("skull", skull, errors.map(\.skull)), ("hair", hair, errors.filter(\.isHairKnown).map(\.hair)),
    ]
    for (name, limit, values) in measures {
      #expect(values.median <= limit.median, "median of \(name) \(what)", sourceLocation: sourceLocation)
      #expect(values.worst <= limit.worst, "worst of \(name) \(what)", sourceLocation: sourceLocation)
    }
    #expect(errors.map(\.roll).worst <= roll, "roll \(what)", sourceLocation: sourceLocation)
    #expect(errors.map(\.yaw).worst <= yaw, "yaw \(what)", sourceLocation: sourceLocation)
    #expect(errors.map(\.pitch).worst <= pitch, "pitch \(what)", sourceLocation: sourceLocation)
  }
}
