/// How a run is to work. None of it changes what customers get.
public struct BatchOptions: Sendable {
  /// Orders that are worked on at the same time.
  public var workers: Int
  /// Bytes that decoded pictures may take together.
  public var memory: Int
  /// Whether the review shows the faces of pictures in which several people are.
  public var showsFaces: Bool

  public init(workers: Int, memory: Int, showsFaces: Bool = false) {
    self.workers = workers
    self.memory = memory
    self.showsFaces = showsFaces
  }
}
