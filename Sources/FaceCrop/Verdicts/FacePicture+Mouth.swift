import Orders

extension FacePicture {
  /// Inner lips: pairs of points above and below.
  private static let innerLips = [(82, 87), (13, 14), (312, 317)]

  /// ISO/IEC 29794-5, mouth closed: the opening of the inner lips over T, whose quality is a half at 0.2. Teeth show from
  /// about 0.06 on.
  var mouthVerdicts: [Verdict] {
    guard let opening = opening(Self.innerLips) else { return [] }
    return [
      Limit(
        name: .mouthClosed, unit: .ratio, maximum: 0.06, doubt: 0.14, authority: "ISO/IEC 29794-5"
      ).verdict(opening, uncertainty: 0.02)
    ]
  }
}
