import Orders

extension Specification {
  /// What the operator should know of the rule's numbers before the photo is handed over; empty where the authority
  /// confirmed them.
  var doubts: [String] {
    var doubts: [String] = []
    switch trust.kind {
    case .official, .studio: break
    case .secondary: doubts.append("\(id): its numbers are from secondary sources, not confirmed by the authority.")
    case .conflicting: doubts.append("\(id): sources disagree about its numbers.")
    case .unsourced: doubts.append("\(id): no source was found for some of its numbers.")
    }
    if head.range == nil {
      doubts.append(
        "\(id): no range for the head could be confirmed; 70 to 80 % of the height is used (ICAO Doc 9303).")
    }
    return doubts
  }
}
