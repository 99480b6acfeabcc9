import Foundation

/// The right to write the ledger, held until this value goes away. The system gives it back even where a run is killed.
final class LedgerLock: Sendable {
  private let descriptor: Int32

  /// Between two looks at a lock that is taken.
  private static let pause = Duration.milliseconds(50)

  /// - Parameters:
  ///   - path: of the lock file, which is made (0600) where it is missing, and stays.
  ///   - waiting: for how long another holder is waited for.
  init(path: String, holder: LockHolder, waiting: Duration) throws(LedgerError) {
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw LedgerError(errno: errno, path: path) }
    var left = waiting
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      guard code == EWOULDBLOCK || code == EINTR, left > .zero else {
        let other = Self.holder(descriptor)
        close(descriptor)
        throw code == EWOULDBLOCK ? .locked(path: path, by: other) : LedgerError(errno: code, path: path)
      }
      Thread.sleep(forTimeInterval: Self.pause / .seconds(1))
      left -= Self.pause
    }
    self.descriptor = descriptor
    do throws(LedgerError) {
      guard fchmod(descriptor, 0o600) == 0, ftruncate(descriptor, 0) == 0 else {
        throw LedgerError(errno: errno, path: path)
      }
      try FileBytes.write(Array(holder.text.utf8), to: descriptor, path: path)
    } catch {
      Self.release(descriptor)
      throw error
    }
  }

  deinit {
    ftruncate(descriptor, 0)
    Self.release(descriptor)
  }

  /// Gives the lock back by name: closing alone leaves it with the copy that a child has between its fork and its exec.
  private static func release(_ descriptor: Int32) {
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// What the holder wrote, or nil where it could not be read.
  private static func holder(_ descriptor: Int32) -> LockHolder? {
    var buffer = [UInt8](repeating: 0, count: 512)
    let count = unsafe buffer.withUnsafeMutableBytes { unsafe pread(descriptor, $0.baseAddress, $0.count, 0) }
    guard count > 0 else { return nil }
    return LockHolder(text: String(decoding: buffer.prefix(count), as: UTF8.self))
  }
}
