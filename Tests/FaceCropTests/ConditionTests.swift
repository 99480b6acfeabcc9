import FaceCrop
import Testing

/// The portraits again, after what cameras, scanners and messengers do to pictures.
///
/// `swift test --filter ConditionTests` prints the figures, and beside them what four peers' formulas give for the top of
/// the same heads.
@Suite struct ConditionTests {
  /// How much larger errors may be than for the portraits as they are, and how many of the faces may be doubted.
  ///
  /// Pale eyes of few pixels or out of focus: a doubt sends them to review, no more. One stop too much light burns skin
  /// out, and fair hair before white, whose top is then doubted and not claimed to be known.
  static let changes: [(change: Change, factor: Double, doubted: Int)] =
    [
      .eyes(50), .eyes(2000), .eyes(25), .head(0.08), .head(0.12), .head(0.9), .roll(-30), .roll(30), .roll(180),
      .roll(90), .roll(-90), .blur(1), .blur(2), .noise(12), .exposure(-2), .exposure(-1), .exposure(0.7),
      .jpeg(quality: 20), .background(.white), .background(.clouds), .background(.bricks),
    ].map { ($0, 1.5, 2) } + [(.none, 1, 0), (.exposure(1), 1.5, 4)]

  @Test func portraitsAreMeasuredUnderEveryCondition() async throws {
    let finder = try InstalledModels.finder.get()
    let portraits = BasePortrait.all
    let errors = try await withThrowingTaskGroup(of: (Int, [FaceErrors?]).self) { group in
      for (index, (change, _, _)) in Self.changes.enumerated() {
        group.addTask { (index, try portraits.map { try $0.errors(under: change, by: finder) }) }
      }
      return try await group.reduce(into: [[FaceErrors?]](repeating: [], count: Self.changes.count)) {
        $0[$1.0] = $1.1
      }
    }
    var table = [ErrorTable.heading]
    for ((change, factor, mostDoubted), all) in zip(Self.changes, errors) {
      for (portrait, error) in zip(portraits, all) { #expect(error != nil, "\(portrait.file) \(change)") }
      let found = all.compactMap(\.self)
      table.append(ErrorTable.row("\(change)", found))
      ErrorLimits.portraits.times(factor).expect(found, "\(change)")
      #expect(found.count(where: \.isDoubted) <= mostDoubted, "\(change)")
      // What a face says of its own points is true: hardly an error is larger than four deviations.
      let surprises = found.flatMap(\.surprises)
      #expect(surprises.worst < 4, "\(change)")
      #expect(surprises.count { abs($0) > 2 } < surprises.count / 10, "\(change)")
    }
    print(table.joined(separator: "\n"))
  }
}
