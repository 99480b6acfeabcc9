/// A step of publication that the system refused. What stood in the site before it still stands there whole.
public struct PublicationError: Error, Hashable, Sendable {
  public enum Step: Hashable, Sendable {
    case createFolder
    case list
    case read
    case write
    case exchange
    case rename
    case remove
    /// The path leaves its folder, or two files have the same one; nothing was tried.
    case path
  }

  public var step: Step
  /// Below the folder that is published, so that it tells nothing of the machine.
  public var path: String
  /// `errno`: `ENOSPC` where the disk is full. 0 for `path`.
  public var code: Int32

  public init(step: Step, path: String, code: Int32) {
    self.step = step
    self.path = path
    self.code = code
  }
}
