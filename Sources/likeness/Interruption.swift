import Dispatch
import Foundation

/// Ends the work cleanly on Ctrl-C: what is under way is finished or dropped whole, nothing new is begun.
enum Interruption {
  static func ending<Result: Sendable>(_ work: sending @escaping () async throws -> Result) async throws -> Result {
    signal(SIGINT, SIG_IGN)
    signal(SIGTERM, SIG_IGN)
    let task = Task { try await work() }
    let sources = [SIGINT, SIGTERM].map { number in
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler { task.cancel() }
      source.resume()
      return source
    }
    defer { for source in sources { source.cancel() } }
    return try await task.value
  }
}
