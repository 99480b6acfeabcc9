import Foundation
import Ledger
import Testing

/// Killed by SIGKILL before any call that changes the disk, again and again: one more run brings site, ledger and disk to
/// where they would be without that. Two hundred seeded points in all.
@Suite struct KillPointTests {
  struct Job: Sendable, CustomTestStringConvertible {
    var name: String
    var arguments: [String]
    var day: String
    var kills: Int
    var seed: UInt64

    var testDescription: String { name }
  }

  static let jobs = [
    Job(name: "render", arguments: ["render", "next.csv", "--workers", "1"], day: "2026-05-21", kills: 30, seed: 11),
    Job(name: "purge", arguments: ["purge", "--force"], day: "2026-07-05", kills: 85, seed: 12),
    Job(
      name: "erase", arguments: ["erase", "--uid", "uid-first-9134", "--force"], day: "2026-05-21", kills: 85, seed: 13),
  ]
  /// So often at most is one studio killed before it is left in peace.
  static let killsInARow = 5

  @Test func killsAtTwoHundredPoints() {
    #expect(Self.jobs.reduce(0) { $0 + $1.kills } == 200)
  }

  /// The first order ends on 30 June 2026; it shares its photo with the last one.
  private static func manifest(revision: Int) -> String {
    """
    order_number,uid,photo,specs,copies,paid_at,consent,birth_date,showcase,link_revision
    KQ-71,uid-first-9134,first.jpg,generic-35x45,1,2026-01-01,1,1990-01-31,yes,\(revision)
    KQ-72,uid-other-5521,portrait-2.jpg,generic-35x45,1,2026-05-01,1,1990-01-31,yes,\(revision)
    KQ-73,uid-third-1177,portrait-1.jpg,generic-35x45,2,2026-05-02,1,1990-01-31,no,\(revision)

    """
  }

  private static let base = Task { () throws -> TestStudio in
    let studio = try await TestStudio()
    try FileManager.default.copyItem(at: studio.photo("portrait-1.jpg"), to: studio.photo("first.jpg"))
    try studio.write(manifest(revision: 0))
    try Data(manifest(revision: 1).utf8).write(to: studio.root.appending(path: "next.csv"))
    let yaml = studio.root.appending(path: "studio.yaml")
    let text = try String(contentsOf: yaml, encoding: .utf8)
    try Data(text.replacing("delete_sources: false", with: "delete_sources: true").utf8).write(to: yaml)
    let run = try await studio.render()
    #expect(run.code == 0, "\(run.errors)")
    return studio
  }

  @Test(arguments: jobs)
  func anotherRunRepairsWhateverWasKilled(job: Job) async throws {
    let reference = try await TestStudio(copying: try await Self.base.value)
    let counted = reference.root.appending(path: "../counted").standardizedFileURL
    let run = try await reference.run(
      job.arguments + ["--day", job.day], environment: try await KillShim.environment(counting: counted))
    #expect(run.code == 0, "\(run.errors)")
    let text = try String(contentsOf: counted, encoding: .utf8)
    let steps = try #require(Int(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(steps > 50)
    let wanted = try State(of: reference)

    var generator = SeededGenerator(seed: job.seed)
    var killed = 0
    while killed < job.kills {
      let studio = try await TestStudio(copying: try await Self.base.value)
      for kill in 0..<min(Self.killsInARow, job.kills - killed) {
        // The first falls anywhere; what is left to do becomes less from one to the next.
        let step = Int.random(in: 1...max(2, steps >> kill), using: &generator)
        let run = try await studio.run(
          job.arguments + ["--day", job.day], environment: try await KillShim.environment(killingBefore: step))
        #expect([-9, 0, 66].contains(run.code), "step \(step): \(run.errors)")
        guard run.code == -9 else { break }
        killed += 1
      }
      try await Self.repair(studio, by: job)
      let state = try State(of: studio)
      #expect(state.files.differences(from: wanted.files) == [])
      #expect(state.publications == wanted.publications)
      if job.name == "erase" { try Self.expectNoTrace(in: studio) }
    }
  }

  private static func repair(_ studio: TestStudio, by job: Job) async throws {
    let run = try await studio.run(job.arguments + ["--day", job.day])
    // What is erased already is not known any more; then the daily run brings the public pages up to date.
    if job.name == "erase", run.code == 66 {
      #expect(try await studio.run(["purge", "--force", "--day", job.day]).code == 0)
    } else {
      #expect(run.code == 0, "\(run.errors)")
    }
  }

  /// What must agree: everything that was made, and what the ledger says of it.
  private struct State {
    var files: Tree
    var publications: Publications

    init(of studio: TestStudio) throws {
      files = try Tree(studio.root)
      // The run's own lists, and what is not made.
      files.files = files.files.filter { path, _ in
        (path.hasPrefix("build/") && !path.hasPrefix("build/host/") && !path.hasPrefix("build/review/re")
          && !path.hasPrefix("build/review/changes/"))
          || path.hasPrefix("photos/")
      }
      publications = try Publications(of: studio)
      let ledger = try studio.openLedger()
      _ = try ledger.inspect()
      #expect(try ledger.pendingEndings().all().isEmpty)
      #expect(publications.pending == 0)
      // Every delivered file is where the ledger says, with the bytes that it says.
      for publication in publications.published {
        for file in try #require(publication).files {
          let bytes = files.files["build/\(file.place.rawValue)/\(file.path)"]
          #expect(bytes.map { ContentHash(of: Array($0)) } == file.hash, "\(file.path)")
        }
      }
    }
  }

  private static func expectNoTrace(in studio: TestStudio) throws {
    for (path, bytes) in try Tree(studio.root).files where !["orders.csv", "next.csv"].contains(path) {
      for word in ["KQ-71", "uid-first-9134", "first.jpg"] {
        #expect(bytes.range(of: Data(word.utf8)) == nil && !path.contains(word), "\(path): \(word)")
      }
    }
  }
}
