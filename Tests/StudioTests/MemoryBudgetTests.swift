import Synchronization
import Testing

@testable import Studio

@Suite struct MemoryBudgetTests {
  @Test(arguments: [[10, 20, 30, 40, 50], [100, 1, 1, 1], [150, 150, 1], [0, 0, 100]])
  func neverHandsOutMoreThanItHas(shares: [Int]) async {
    let budget = MemoryBudget(capacity: 100)
    let taken = Taken()
    _ = await Workers(count: 8).map(Array(repeating: shares, count: 5).flatMap(\.self)) { share in
      await budget.with(bytes: share) {
        taken.add(min(share, 100))
        await Task.yield()
        taken.add(-min(share, 100))
      }
    }
    #expect(taken.now == 0)
    #expect((1...100).contains(taken.most))
  }

  @Test func givesTheResultBack() async {
    let result = await MemoryBudget(capacity: 1).with(bytes: 1_000_000) { "done" }
    #expect(result == "done")
  }
}

/// What is taken at a time, and the most that ever was.
private final class Taken: Sendable {
  private let state = Mutex((now: 0, most: 0))

  var now: Int { state.withLock { $0.now } }
  var most: Int { state.withLock { $0.most } }

  func add(_ bytes: Int) {
    state.withLock {
      $0.now += bytes
      $0.most = max($0.most, $0.now)
    }
  }
}
