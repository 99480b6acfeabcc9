import FaceCrop
import Testing

/// The portraits again, after what cameras, scanners and messengers do to pictures.
///
/// `swift test --filter ConditionTests` prints the figures, and beside them what four peers' formulas give for the top of
/// the same heads.
@Suite struct ConditionTests {
  /// How much larger errors may be than for the portraits as they are: 1.5 times for what a studio would still print. The
  /// last ones are no longer that: faces of a few pixels, light that the sensor has lost, a wall of bricks.
  static let changes: [(change: Change, factor: Double)] = [
    (.none, 1), (.eyes(50), 1.5), (.eyes(2000), 1.5), (.head(0.12), 1.5), (.head(0.9), 1.5), (.roll(-30), 1.5),
    (.roll(30), 1.5), (.roll(180), 1.5), (.roll(90), 1.5), (.roll(-90), 1.5), (.blur(1), 1.5),
    (.blur(2), 1.5), (.noise(12), 1.5), (.exposure(-1), 1.5), (.exposure(0.7), 1.5),
    (.jpeg(quality: 20), 1.5), (.background(.white), 1.5), (.background(.clouds), 1.5),
    (.eyes(25), 2.5), (.head(0.08), 2.5), (.exposure(1), 2.5), (.exposure(-2), 2.5), (.background(.bricks), 3),
  ]

  @Test func portraitsAreMeasuredUnderEveryCondition() async throws {
    let finder = try InstalledModels.finder.get()
    let portraits = BasePortrait.all
    let errors = try await withThrowingTaskGroup(of: (Int, [FaceErrors?]).self) { group in
      for (index, (change, _)) in Self.changes.enumerated() {
        group.addTask { (index, try portraits.map { try $0.errors(under: change, by: finder) }) }
      }
      return try await group.reduce(into: [[FaceErrors?]](repeating: [], count: Self.changes.count)) {
        $0[$1.0] = $1.1
      }
    }
    var table = [ErrorTable.heading]
    for ((change, factor), all) in zip(Self.changes, errors) {
      for (portrait, error) in zip(portraits, all) { #expect(error != nil, "\(portrait.file) \(change)") }
      let found = all.compactMap(\.self)
      table.append(ErrorTable.row("\(change)", found))
      ErrorLimits.portraits.times(factor).expect(found, "\(change)")
      let doubted = found.filter(\.isDoubted).count
      // Pale eyes of few pixels or out of focus: a doubt sends them to review, no more.
      if factor <= 1.5 { #expect(doubted <= 2, "\(change)") }
      // What a face says of its own points is true: hardly an error is larger than four deviations.
      let surprises = found.flatMap(\.surprises)
      #expect(surprises.worst < (factor <= 1.5 ? 4 : 5), "\(change)")
      #expect(surprises.count { abs($0) > 2 } < surprises.count / 10, "\(change)")
    }
    print(table.joined(separator: "\n"))
  }
}
