/// Lets pictures be decoded only while they fit the memory that was given to them all.
///
/// One that is larger than the whole budget is let in alone. Those who wait are let in by turn, so that a large
/// picture is not passed by small ones for ever.
actor MemoryBudget {
  private let capacity: Int
  private var taken = 0
  private var waiting: [(bytes: Int, resume: CheckedContinuation<Void, Never>)] = []

  /// - Parameter capacity: in bytes.
  init(capacity: Int) {
    self.capacity = max(1, capacity)
  }

  /// Runs `work` where it was called from, once `bytes` are free. More than the capacity counts as all of it.
  nonisolated func with<Result>(bytes: Int, _ work: () async -> Result) async -> Result {
    await take(bytes)
    let result = await work()
    await give(bytes)
    return result
  }

  private func take(_ bytes: Int) async {
    let share = share(bytes)
    guard taken + share > capacity || !waiting.isEmpty else {
      taken += share
      return
    }
    await withCheckedContinuation { waiting.append((share, $0)) }
  }

  private func give(_ bytes: Int) {
    taken -= share(bytes)
    while let next = waiting.first, taken + next.bytes <= capacity {
      taken += next.bytes
      waiting.removeFirst()
      next.resume.resume()
    }
  }

  private func share(_ bytes: Int) -> Int { min(max(0, bytes), capacity) }
}
