import Foundation
import Synchronization
import Testing

@testable import Studio

@Suite struct WorkersTests {
  @Test(arguments: [1, 2, 3, 8, 100])
  func keepsTheOrderOfTheInputs(count: Int) async {
    let results = await Workers(count: count).map(Array(0..<50)) { $0 * $0 }
    #expect(results == (0..<50).map { $0 * $0 })
  }

  @Test(arguments: [1, 2, 5])
  func neverDoesMoreAtATimeThanItMay(count: Int) async {
    let running = Mutex((now: 0, most: 0))
    _ = await Workers(count: count).map(Array(0..<40)) { _ in
      running.withLock {
        $0.now += 1
        $0.most = max($0.most, $0.now)
      }
      await Task.yield()
      running.withLock { $0.now -= 1 }
    }
    #expect(running.withLock { $0.most } <= count)
  }

  @Test func beginsNothingNewOnceItIsCancelled() async {
    let begun = Mutex(0)
    let task = Task {
      await Workers(count: 1).map(Array(0..<10)) { (index: Int) -> Int in
        begun.withLock { $0 += 1 }
        if index == 2 { unsafe withUnsafeCurrentTask { unsafe $0?.cancel() } }
        return index
      } as [Int?]
    }
    task.cancel()
    let results = await task.value
    #expect(results.compactMap(\.self).count == begun.withLock { $0 })
    #expect(results.count == 10)
  }
}
