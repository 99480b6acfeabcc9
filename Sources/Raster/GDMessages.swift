import CGD
import Foundation
import Synchronization

/// What gd says goes here and not to the standard error stream.
enum GDMessages {
  private static let texts = Mutex<[pthread_t: String]>([:])

  private static let installed: Void = unsafe gdSetErrorMethod { _, format, arguments in
    guard let format = unsafe format, let arguments = unsafe arguments else { return }
    var buffer = [CChar](repeating: 0, count: 300)
    _ = unsafe vsnprintf(&buffer, buffer.count, format, arguments)
    let text = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let thread = pthread_self()
    texts.withLock { $0[thread, default: ""] += text }
  }

  /// Runs a call of gd, and returns what it said meanwhile on this thread.
  static func heard<Result>(_ call: () -> Result) -> (result: Result, said: String) {
    _ = installed
    let thread = pthread_self()
    texts.withLock { $0[thread] = nil }
    let result = call()
    let said = texts.withLock { $0.removeValue(forKey: thread) } ?? ""
    return (result, said.trimmingCharacters(in: .whitespacesAndNewlines))
  }
}
