import FaceCrop
import PixelViews
import Testing

/// Pictures that no constant was set by: the portraits mirrored, framed, lit, coloured and placed otherwise, by a
/// generator's numbers, one kind at a time and mixed. The seed is a new one since constants were last changed.
///
/// `swift test --filter HeldOutTests` prints the figures.
@Suite struct HeldOutTests {
  private struct Draw: Sendable {
    let kind: Variation.Kind
    let portrait: BasePortrait
    let variation: Variation
  }

  private static let draws: [Draw] = {
    var random = SeededGenerator(seed: 90)
    return Variation.Kind.allCases.flatMap { kind in
      (0..<(kind == .mixed ? 3 : 1)).flatMap { _ in
        BasePortrait.all.map { portrait in
          Draw(kind: kind, portrait: portrait, variation: Variation(kind, of: portrait, random: &random))
        }
      }
    }
  }()

  @Test func picturesThatNothingWasSetByAreMeasuredAsWell() async throws {
    let errors = try await Self.errors()
    var table = [ErrorTable.heading]
    var beyond: [FaceErrors] = []
    for kind in Variation.Kind.allCases {
      let own = Self.draws.indices.filter { Self.draws[$0].kind == kind }
      let found = own.compactMap { errors[$0] }
      table.append(ErrorTable.row(kind.rawValue, found))
      #expect(found.count == own.count, "\(kind)")
      let limits = ErrorLimits.portraits.times(1.5)
      let within = found.filter { !$0.isHairKnown || abs($0.hair) <= limits.hair.worst }
      beyond += found.filter { $0.isHairKnown && abs($0.hair) > limits.hair.worst }
      limits.expect(within, "\(kind)")
      // Rings of grain around the head look like hair to the segmenter: most of those tops are not claimed to be known.
      #expect(found.count(where: \.isDoubted) <= (kind == .wood ? 11 : 3), "\(kind)")
      // What is not known is doubted; else it is taken to be cut off by the frame, as a top close below that may be.
      #expect(found.count { !$0.isHairKnown && !$0.isDoubted } <= 1, "\(kind)")
      let surprises = found.flatMap(\.surprises)
      #expect(surprises.worst < 4, "\(kind)")
      #expect(surprises.count { abs($0) > 2 } < surprises.count / 10, "\(kind)")
    }
    table.append(ErrorTable.row("all", errors.compactMap(\.self)))
    print(table.joined(separator: "\n"))
    // The thin tips of large curls, of which the dim light before dark marble shows little, and the face says so.
    #expect(beyond.count <= 2)
    #expect(beyond.allSatisfy { abs($0.hair) < 3.5 })
  }

  private static func errors() async throws -> [FaceErrors?] {
    let finder = try InstalledModels.finder.get()
    let parts = 4
    return try await withThrowingTaskGroup(of: [(Int, FaceErrors?)].self) { group in
      for part in 0..<parts {
        group.addTask {
          try stride(from: part, to: draws.count, by: parts).map { index in
            (index, try draws[index].variation.errors(of: draws[index].portrait, by: finder))
          }
        }
      }
      return try await group.reduce(into: [FaceErrors?](repeating: nil, count: draws.count)) { all, some in
        for (index, error) in some { all[index] = error }
      }
    }
  }
}
