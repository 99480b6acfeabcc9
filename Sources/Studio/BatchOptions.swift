/// How a run is to work. None of it changes what comes out.
public struct BatchOptions: Sendable {
  /// Orders that are worked on at the same time.
  public var workers: Int
  /// Bytes that decoded pictures may take together.
  public var memory: Int

  public init(workers: Int, memory: Int) {
    self.workers = workers
    self.memory = memory
  }
}
