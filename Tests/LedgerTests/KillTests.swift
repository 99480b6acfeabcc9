import Foundation
import Testing

@testable import Ledger

/// Runs that are killed, and the run after them: ledger and site agree, and what is erased stays so.
@Suite(.serialized) struct KillTests {
  @Test func countsTheStepsOfARun() throws {
    let folder = try TestFolder()
    let studio = try SmallStudio(folder: folder.path)
    try studio.run()
    #expect((Self.steps...Self.steps * 3 / 2).contains(studio.stepsTaken))
    try studio.check()
  }

  /// A run takes somewhat more.
  static let steps = 1200

  /// At a statement of SQL or between two operations on files, spread over the whole run.
  @Test(arguments: Points(count: 24, seed: 6).steps)
  func agreesAfterAKill(step: Int) async throws {
    let folder = try TestFolder()
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.path as String, step = step as Int] in
      try SmallStudio(folder: path, killedAt: step).run()
    }
    let studio = try SmallStudio(folder: folder.path)
    try studio.run()
    try studio.check()
  }

  /// In the middle of a write, which the system cuts off where one of the files grows beyond a limit.
  @Test(arguments: Points(count: 12, seed: 7).kilobytes)
  func agreesAfterATornWrite(kilobytes: Int) async throws {
    let folder = try TestFolder()
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = folder.path as String, kilobytes = kilobytes as Int] in
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: rlim_t(kilobytes * 1024 + 77), rlim_max: rlim_t.max)
      unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      do {
        try SmallStudio(folder: path).run()
      } catch is LedgerError {
        kill(getpid(), SIGKILL)
      }
    }
    let studio = try SmallStudio(folder: folder.path)
    try studio.run()
    try studio.check()
  }

  struct Points {
    let steps: [Int]
    let kilobytes: [Int]

    init(count: Int, seed: UInt64) {
      var generator = SeededGenerator(seed: seed)
      steps = (0..<count).map { _ in Int.random(in: 1...KillTests.steps, using: &generator) }
      kilobytes = (0..<count).map { _ in Int.random(in: 0...300, using: &generator) }
    }
  }
}
