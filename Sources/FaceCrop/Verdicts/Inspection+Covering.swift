import Orders

extension Inspection {
  /// Of a head covering that the order tells of: whether the document admits one at all. That everything is seen which must
  /// be, and for which reason it is worn, only a person can tell.
  var headCovering: [Verdict] {
    guard subject.coversHead else { return [] }
    let rule = specification.headCovering
    let isForbidden = rule?.reasons.isEmpty ?? false
    return [
      Verdict(
        name: .headCovering, outcome: isForbidden ? .fail : .uncertain,
        isMust: isForbidden && rule?.trust.kind != .unsourced, measured: nil, unit: .ratio, minimum: nil, maximum: nil,
        authority: rule == nil ? "default" : specification.id, confidence: isForbidden ? 1 : 0.5)
    ]
  }
}
