import Foundation
import Ledger
import Orders
import PictureSearch
import Testing

/// Killed by SIGKILL before any call that changes the disk, again and again: one more run brings site, prints, ledger and
/// disk to where they would be without that. Two hundred seeded points in all.
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
    Job(name: "render", arguments: ["render", "next.csv", "--workers", "1"], day: "2026-05-21", kills: 25, seed: 11),
    Job(name: "purge", arguments: ["purge", "--force"], day: "2026-07-05", kills: 70, seed: 12),
    Job(
      name: "erase", arguments: ["erase", "--uid", "uid-first-9134", "--force"], day: "2026-05-21", kills: 70, seed: 13),
    Job(
      name: "reprint", arguments: ["reprint", "again.csv", "--workers", "1"], day: "2026-05-21", kills: 35, seed: 14),
  ]
  /// So often at most is one studio killed before it is left in peace.
  static let killsInARow = 8

  @Test func killsAtTwoHundredPoints() {
    #expect(Self.jobs.reduce(0) { $0 + $1.kills } == 200)
  }

  /// The first order ends on 30 June 2026; its second picture is the last one's too.
  private static func manifest(revision: Int) -> String {
    """
    order_number,uid,photo,specs,copies,paid_at,consent,birth_date,showcase,link_revision
    KQ-71,uid-first-9134,first.jpg,generic-35x45,1,2026-01-01,1,1990-01-31,yes,\(revision)
    KQ-71,uid-first-9134,second.jpg,generic-35x45,1,2026-01-01,1,1990-01-31,yes,\(revision)
    KQ-72,uid-other-5521,portrait-2.jpg,generic-35x45,1,2026-05-01,1,1990-01-31,yes,\(revision)
    KQ-73,uid-third-1177,portrait-1.jpg,generic-35x45,2,2026-05-02,1,1990-01-31,no,\(revision)

    """
  }

  /// Three orders on one sheet, and two on another.
  private static let shared = "order_number,picture,copies\nKQ-71,1,2\nKQ-72,,2\nKQ-73,,1\n"
  private static let again = "order_number,copies\nKQ-72,3\nKQ-73,3\n"

  /// A studio with a shared sheet, and the first order's own photo and its source, to be searched for.
  private struct Base: Sendable {
    var studio: TestStudio
    var search: PersonSearch
  }

  private static let base = Task { () throws -> Base in
    let studio = try await TestStudio()
    try FileManager.default.copyItem(at: Sample.photo("05-yuki-white-over.jpg"), to: studio.photo("first.jpg"))
    try FileManager.default.copyItem(at: studio.photo("portrait-1.jpg"), to: studio.photo("second.jpg"))
    try studio.write(manifest(revision: 0))
    for (name, text) in [("next.csv", manifest(revision: 1)), ("shared.csv", shared), ("again.csv", again)] {
      try Data(text.utf8).write(to: studio.root.appending(path: name))
    }
    let yaml = studio.root.appending(path: "studio.yaml")
    let text = try String(contentsOf: yaml, encoding: .utf8)
    try Data(text.replacing("delete_sources: false", with: "delete_sources: true").utf8).write(to: yaml)
    let run = try await studio.render()
    #expect(run.code == 0, "\(run.errors)")
    let print = try await studio.run(["reprint", "shared.csv", "--day", TestStudio.day])
    #expect(print.code == 0, "\(print.errors)")
    try FileManager.default.removeItem(at: studio.root.appending(path: "shared.csv"))
    let delivered = try Tree(studio.site).files.first {
      $0.key.hasPrefix("d/20260630/") && $0.key.hasSuffix("/generic-35x45-1.jpg")
    }
    let photos = [try Data(contentsOf: studio.photo("first.jpg")), try #require(delivered).value]
    return Base(studio: studio, search: try PersonSearch(photos))
  }

  /// The search can tell: before anything is deleted, it finds the person wherever pictures of her are.
  @Test func theSearchFindsThePersonBeforeTheErasure() async throws {
    let base = try await Self.base.value
    let found = try base.search.pictures(in: Tree(base.studio.root))
    for place in [
      "photos/first.jpg", "build/site/d/20260630/", "build/site/examples/", "build/review/thumbs/",
      "build/cache/", "build/prints/photo-4x6-in/KQ-71_sheet-1-of-1_2-photos.jpg",
      "build/prints/photo-4x6-in/KQ-71_sheet-1-of-1_2-photos.pdf",
      "build/prints/reprints/2026-05-20-1/photo-4x6-in/photo-4x6-in_001-of-001.jpg",
      "build/prints/reprints/2026-05-20-1/photo-4x6-in/photo-4x6-in_all-sheets.pdf",
    ] { #expect(found.contains { $0.hasPrefix(place) }, "\(place)") }
    // Of the others it finds nothing.
    for other in ["KQ-72", "KQ-73", "portrait-1", "portrait-2", "second"] {
      #expect(!found.contains { $0.contains(other) }, "\(other)")
    }
  }

  @Test(arguments: jobs)
  func anotherRunRepairsWhateverWasKilled(job: Job) async throws {
    let base = try await Self.base.value
    let reference = try await TestStudio(copying: base.studio)
    let counted = reference.root.appending(path: "../counted").standardizedFileURL
    let run = try await reference.run(
      job.arguments + ["--day", job.day], environment: try await KillShim.environment(counting: counted))
    #expect(run.code == 0, "\(run.errors)")
    let text = try String(contentsOf: counted, encoding: .utf8)
    let steps = try #require(Int(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(steps > 50)
    let wanted = try State(of: reference)
    let isGone = job.name == "purge" || job.name == "erase"
    if isGone { #expect(try base.search.pictures(in: Tree(reference.root)) == []) }

    var generator = SeededGenerator(seed: job.seed)
    var killed = 0
    while killed < job.kills {
      let studio = try await TestStudio(copying: base.studio)
      for kill in 0..<min(Self.killsInARow, job.kills - killed) {
        // The first falls anywhere; what is left to do becomes less from one to the next.
        let step = Int.random(in: 1...max(2, steps >> kill), using: &generator)
        let run = try await studio.run(
          job.arguments + ["--day", job.day], environment: try await KillShim.environment(killingBefore: step))
        #expect([-9, 0, 66].contains(run.code), "step \(step): \(run.errors)")
        guard run.code == -9 else { break }
        killed += 1
      }
      let last = try await studio.run(job.arguments + ["--day", job.day])
      if job.name == "erase" { Self.expectReceipt(last, as: run) } else { #expect(last.code == 0, "\(last.errors)") }
      let state = try State(of: studio)
      #expect(state.files.differences(from: wanted.files) == [])
      #expect(state.publications == wanted.publications)
      #expect(state.reprints == wanted.reprints)
      if job.name == "erase" { try Self.expectNoTrace(in: studio) }
      // What is the same as in the reference was searched there.
      if isGone {
        #expect(try base.search.pictures(in: Tree(studio.root).without(wanted.files)) == [])
      }
    }
  }

  /// The receipt of the whole, unless it was handed out before the kill: then the ledger knows nothing of it any more.
  private static func expectReceipt(_ run: Command.Outcome, as whole: Command.Outcome) {
    guard run.code != 66 else {
      #expect(run.errors == "likeness: The ledger knows no such order.\n")
      return
    }
    #expect(run.code == 0, "\(run.errors)")
    for line in ["Orders concerned: 1.", "Files deleted: ", "Pedidos afectados: 1.", "Archivos borrados: "] {
      let lines = [run, whole].map { $0.output.split(separator: "\n").filter { $0.hasPrefix(line) } }
      #expect(lines[0].count == 1 && lines[0] == lines[1])
    }
  }

  /// What must agree: everything that was made, and what the ledger says of it.
  private struct State {
    var files: Tree
    var publications: Publications
    var reprints: [ReprintRecord]

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
      #expect(try ledger.unfinishedReprints().isEmpty)
      #expect(publications.pending == 0)
      reprints = try ledger.reprints()
      // Every delivered and every reprinted file is where the ledger says, with the bytes that it says.
      for file in publications.published.compactMap({ $0?.files }).joined() + reprints.flatMap(\.files) {
        let bytes = files.files["build/\(file.place.rawValue)/\(file.path)"]
        #expect(bytes.map { ContentHash(of: Array($0)) } == file.hash, "\(file.path)")
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
