import FaceCrop
import Testing

/// The portraits again, after what cameras, scanners and messengers do to pictures.
///
/// `swift test --filter ConditionTests` prints the figures, and beside them what four peers' formulas give for the top of
/// the same heads.
@Suite struct ConditionTests {
  /// How much larger errors may be than for the portraits as they are: 1.5 times for what a studio would still print.
  static let changes: [(change: Change, factor: Double)] = [
    (.none, 1), (.eyes(25), 2), (.eyes(2000), 1.5), (.head(0.12), 1.7),
    (.roll(15), 1.5), (.roll(-15), 1.5), (.roll(30), 1.5), (.roll(-30), 1.5), (.roll(180), 1.5),
    (.roll(90), 1.5), (.roll(-90), 1.5), (.blur(1), 1.5), (.noise(5), 1.5), (.noise(12), 1.5),
    (.exposure(-1), 1.5), (.exposure(1), 2), (.jpeg(quality: 50), 1.5), (.jpeg(quality: 20), 1.5),
    (.background(.white), 1.5), (.background(.clouds), 1.5),
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
      // Hair that the frame cuts off is not known, and that is said.
      #expect(found.filter(\.isHairCut).allSatisfy { abs($0.hair) < 2.5 * $0.hairDoubt }, "\(change)")
    }
    print(table.joined(separator: "\n"))
  }
}
