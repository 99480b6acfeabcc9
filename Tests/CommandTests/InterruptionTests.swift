import Foundation
import Subprocess
import Testing

/// A run that is stopped half-way leaves whole orders or none, and the next run goes on.
@Suite struct InterruptionTests {
  /// The second order has two pictures, so that there is something to stop in the middle of.
  static let rows = [
    ManifestRow(number: "I-1", photo: "portrait-1.jpg"),
    ManifestRow(number: "I-2", photo: "portrait-2.jpg"), ManifestRow(number: "I-2", photo: "portrait-1.jpg"),
    ManifestRow(number: "I-3", photo: "portrait-2.jpg", specs: "es-dni"),
  ]

  private static let arguments = ["render", "orders.csv", "--day", TestStudio.day, "--workers", "1"]

  @Test(arguments: [Signal.interrupt, .terminate])
  func stopsCleanly(signal: Signal) async throws {
    // So many that most are still to do however late the signal is handled.
    let rows = Self.rows + (4...12).map { ManifestRow(number: "I-\($0)", photo: "portrait-\(1 + $0 % 2).jpg") }
    let (reference, steps) = try await Self.reference(rows)
    let studio = try await TestStudio()
    try studio.write(rows)
    let stopped = try await studio.run(
      Self.arguments, environment: try await KillShim.environment(killingBefore: steps / 4, by: signal))
    #expect(stopped.code == 130)
    #expect(stopped.errors.hasSuffix("Interrupted: run again to go on where it stopped.\n"))
    #expect(try Tree(studio.staging).files.isEmpty)
    let wanted = try Tree(reference.site)
    let left = try Tree(studio.site)
    #expect(left.files.allSatisfy { wanted.files[$0] == $1 })
    let galleries = try studio.galleries()
    #expect((1...11).contains(galleries.count))
    for path in wanted.files.keys where galleries.contains(where: { path.hasPrefix($0 + "/") }) {
      #expect(left.files[path] != nil)
    }

    #expect(try await studio.render().code == 0)
    try Self.expectEqual(studio, reference)
  }

  @Test func survivesBeingKilledAgainAndAgain() async throws {
    let (reference, steps) = try await Self.reference(Self.rows)
    let studio = try await TestStudio()
    try studio.write(Self.rows)
    var generator = SeededGenerator(seed: 20_260_520)
    // Each run goes on where the one before was killed, so that less is left to do from one to the next.
    for kill in 0..<6 {
      let step = Int.random(in: 1...(steps >> (kill + 1)), using: &generator)
      let run = try await studio.run(
        Self.arguments, environment: try await KillShim.environment(killingBefore: step))
      #expect(run.code == -9, "step \(step)")
    }

    #expect(try await studio.render().code == 0)
    try Self.expectEqual(studio, reference)
    let again = try await studio.render()
    #expect(
      again.output.hasPrefix("orders: 0 rendered, 3 unchanged, 0 refused\nsite: 0 files added, 0 updated, 0 removed\n"))
  }

  /// A studio whose run nothing stopped, and how many calls that took which change the disk.
  private static func reference(_ rows: [ManifestRow]) async throws -> (studio: TestStudio, steps: Int) {
    let reference = try await TestStudio()
    try reference.write(rows)
    let counted = reference.root.appending(path: "../counted").standardizedFileURL
    let run = try await reference.run(
      arguments, environment: try await KillShim.environment(counting: counted))
    #expect(run.code == 0)
    let text = try String(contentsOf: counted, encoding: .utf8)
    let steps = try #require(Int(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(steps > 100)
    return (reference, steps)
  }

  /// Nothing that is handed over tells the two apart, and no temporary file is left.
  private static func expectEqual(_ studio: TestStudio, _ reference: TestStudio) throws {
    for folder in ["site", "prints", "cache"] {
      let found = try Tree(studio.root.appending(path: "build/\(folder)"))
      let wanted = try Tree(reference.root.appending(path: "build/\(folder)"))
      #expect(found.differences(from: wanted) == [])
    }
    #expect(try Tree(studio.staging).files.isEmpty)
    #expect(
      try Data(contentsOf: studio.review.appending(path: "links.csv"))
        == Data(contentsOf: reference.review.appending(path: "links.csv")))
    #expect(try Publications(of: studio) == Publications(of: reference))
  }
}
