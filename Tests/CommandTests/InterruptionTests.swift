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

  /// Enough of them that a signal which comes late, on a busy machine, still finds work undone.
  static let manyRows =
    rows + (4...12).map { ManifestRow(number: "I-\($0)", photo: "portrait-\(1 + $0 % 2).jpg") }

  @Test(arguments: [Signal.interrupt, .terminate])
  func stopsCleanly(signal: Signal) async throws {
    let reference = try await Self.reference(Self.manyRows)
    let studio = try await TestStudio()
    try studio.write(Self.manyRows)
    let site = studio.site
    let stopped = try await Command.run(
      ["render", "orders.csv", "--day", TestStudio.day, "--workers", "1"], in: studio.root, sending: signal,
      when: { ((try? Tree(site))?.files.keys.contains { $0.hasSuffix("/index.html") }) == true })
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

  /// The moments are those at which so many files are there, temporary ones included.
  @Test func survivesBeingKilledAtAnyMoment() async throws {
    let reference = try await Self.reference()
    let total = try FileManager.default.subpathsOfDirectory(atPath: reference.root.path).count
    let studio = try await TestStudio()
    try studio.write(Self.rows)
    let root = studio.root.path
    let begin = try FileManager.default.subpathsOfDirectory(atPath: root).count
    var generator = SeededGenerator(seed: 20_260_520)
    let moments = (0..<15).map { _ in Int.random(in: begin...total, using: &generator) }.sorted()
    var killed = 0
    for moment in moments {
      let run = try await Command.run(
        ["render", "orders.csv", "--day", TestStudio.day], in: studio.root, sending: .kill,
        when: { ((try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []).count >= moment })
      #expect(run.code == -9 || run.code == 0)
      if run.code == -9 { killed += 1 }
    }
    #expect(killed >= 10)

    #expect(try await studio.render().code == 0)
    try Self.expectEqual(studio, reference)
    let again = try await studio.render()
    #expect(
      again.output.hasPrefix("orders: 0 rendered, 3 unchanged, 0 refused\nsite: 0 files added, 0 updated, 0 removed\n"))
  }

  private static func reference(_ rows: [ManifestRow] = rows) async throws -> TestStudio {
    let reference = try await TestStudio()
    try reference.write(rows)
    #expect(try await reference.render().code == 0)
    return reference
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
