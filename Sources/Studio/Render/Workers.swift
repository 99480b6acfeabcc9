/// Does the same work for many inputs, a bounded number at a time.
struct Workers: Sendable {
  let count: Int

  init(count: Int) {
    self.count = max(1, count)
  }

  /// The results in the order of the inputs, whatever the number of workers; nil for those that were not begun
  /// when the task was cancelled.
  ///
  /// - Parameter finished: called with each result as it comes, in no particular order.
  func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input],
    finished: (Output) -> Void = { _ in },
    _ work: @escaping @Sendable (Input) async -> Output
  ) async -> [Output?] {
    await withTaskGroup(of: (Int, Output).self) { group in
      var results = [Output?](repeating: nil, count: inputs.count)
      var next = 0
      func begin() {
        guard next < inputs.count, !Task.isCancelled else { return }
        let index = next
        let input = inputs[index]
        next += 1
        group.addTask { (index, await work(input)) }
      }
      for _ in 0..<count { begin() }
      while let (index, output) = await group.next() {
        results[index] = output
        finished(output)
        begin()
      }
      return results
    }
  }
}
