import Synchronization
import Testing

@testable import Studio

@Suite struct MemoryBudgetTests {
  @Test(arguments: [[10, 20, 30, 40, 50], [100, 1, 1, 1], [150, 150, 1], [0, 0, 100]])
  func neverHandsOutMoreThanItHas(shares: [Int]) async {
    let budget = MemoryBudget(capacity: 100)
    let taken = Mutex((now: 0, most: 0))
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<5 {
        for share in shares {
          group.addTask {
            await budget.with(bytes: share) {
              taken.withLock {
                $0.now += min(share, 100)
                $0.most = max($0.most, $0.now)
              }
              await Task.yield()
              taken.withLock { $0.now -= min(share, 100) }
            }
          }
        }
      }
    }
    #expect(taken.withLock { $0.now } == 0)
    #expect(taken.withLock { $0.most } <= 100)
  }

  @Test func givesTheResultBack() async {
    let result = await MemoryBudget(capacity: 1).with(bytes: 1_000_000) { "done" }
    #expect(result == "done")
  }
}
