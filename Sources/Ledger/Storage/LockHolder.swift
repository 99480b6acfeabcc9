/// Who holds the ledger.
public struct LockHolder: Hashable, Sendable {
  public var pid: Int32
  /// The subcommand, without its arguments.
  public var command: String

  public init(pid: Int32, command: String) {
    self.pid = pid
    self.command = command
  }

  /// As it stands in the lock file.
  var text: String { "pid \(pid)\ncommand \(command.prefix(200).replacing("\n", with: " "))\n" }

  init?(text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 2, lines[0].hasPrefix("pid "), let pid = Int32(lines[0].dropFirst(4)),
      lines[1].hasPrefix("command ")
    else { return nil }
    self.init(pid: pid, command: String(lines[1].dropFirst(8)))
  }
}
