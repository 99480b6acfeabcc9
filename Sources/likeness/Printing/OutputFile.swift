import Foundation
import Studio

/// A file that a command was asked to write: one that may be written, and is written whole or not at all.
///
/// It is made before anything is done, so that nothing is done whose result could not be kept.
struct OutputFile {
  /// Who may read it.
  enum Readers {
    case owner
    /// Whoever the account's usual rule says.
    case usual

    fileprivate var mode: mode_t { self == .owner ? 0o600 : 0o666 }
  }

  let place: OutputPlace
  private let readers: Readers

  /// - Parameters:
  ///   - inputs: what the command reads.
  ///   - others: what else it writes.
  init(
    _ name: String, for readers: Readers = .owner, inputs: [String] = [], besides others: [OutputFile] = [],
    in studio: StudioFolder? = nil
  ) throws {
    do throws(OutputRefusal) {
      place = try OutputPlace(name, inputs: inputs, besides: others.map(\.place), in: studio)
    } catch {
      throw Failure(.usage, error.sentence)
    }
    self.readers = readers
  }

  func write(_ bytes: some DataProtocol) throws {
    try write { handle in try handle.write(contentsOf: Data(bytes)) }
  }

  /// For what is too long to be held in memory.
  func write(_ body: (FileHandle) throws -> Void) throws {
    do {
      switch place.kind {
      case .file: try replace(body)
      case .stream: try pass(body)
      case .standardOutput: try body(.standardOutput)
      }
    } catch let error as Failure {
      throw error
    } catch {
      throw Failure(.inputOutput, "\(place.name) could not be written: \(FileFailure(error, path: place.path).reason).")
    }
  }

  /// Says what was done, beside what is written: where that goes to the standard output, nothing else does.
  func say(_ line: String) {
    if place.kind == .standardOutput { Terminal.note(line) } else { Terminal.say(line) }
  }

  /// Writes beside the place, brings the bytes to the disk, and renames.
  private func replace(_ body: (FileHandle) throws -> Void) throws {
    let part = "\(place.path).\(UUID().uuidString.prefix(8)).part"
    let handle = try open(part, O_CREAT | O_EXCL)
    do {
      try body(handle)
      try handle.synchronize()
      try handle.close()
      guard unsafe rename(part, place.path) == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    } catch {
      _ = unsafe unlink(part)
      throw error
    }
  }

  /// Writes to what is there, by the way that was given: a pipe without a name lies at no path.
  private func pass(_ body: (FileHandle) throws -> Void) throws {
    let handle = try open(place.name, O_NOCTTY)
    try body(handle)
    try handle.close()
  }

  private func open(_ path: String, _ flags: Int32) throws -> FileHandle {
    let descriptor = unsafe Foundation.open(path, O_WRONLY | O_CLOEXEC | flags, readers.mode)
    guard descriptor >= 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }
}
