import Foundation

/// A file that is written piece by piece beside its place, and renamed when it is whole: a list of any length needs no more
/// memory than a block.
public final class FileStream {
  private let place: String
  private let beside: String
  private let disk: Disk
  private var block: [UInt8] = []
  private var file: Int32

  private static let blockSize = 1 << 16

  /// - Parameter place: absolute; the folders above it must be there.
  init(_ place: String, disk: Disk) throws(PublicationError) {
    self.place = place
    self.disk = disk
    beside = place + ".new"
    try disk.remove(beside)
    file = try disk.create(beside, mode: 0o600)
    block.reserveCapacity(Self.blockSize)
  }

  /// One that was not finished leaves nothing.
  deinit {
    guard file >= 0 else { return }
    _ = close(file)
    do throws(PublicationError) { try disk.remove(beside) } catch {}
  }

  public func write(_ text: String) throws(PublicationError) { try write(text.utf8) }

  public func write(_ bytes: some Collection<UInt8>) throws(PublicationError) {
    block += bytes
    if block.count >= Self.blockSize { try flush() }
  }

  /// Puts the file in its place; the same bytes as before stay untouched.
  public func finish() throws(PublicationError) {
    try flush()
    let open = file
    file = -1
    do throws(PublicationError) {
      guard close(open) == 0 else { throw disk.fail(.write, place) }
      if try disk.isSame(beside, place) { try disk.remove(beside) } else { try disk.rename(beside, to: place) }
    } catch {
      do throws(PublicationError) { try disk.remove(beside) } catch {}
      throw error
    }
  }

  private func flush() throws(PublicationError) {
    try disk.write(block, to: file, of: place)
    block.removeAll(keepingCapacity: true)
  }
}
