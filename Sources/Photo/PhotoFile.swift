import Foundation

/// Reads a picture file.
public enum PhotoFile {
  /// The bytes of a regular file.
  ///
  /// - Parameters:
  ///   - followsLinks: where false, a symbolic link as the last part of the path is refused. Links in the folders
  ///     above are the caller's to judge.
  ///   - limits: of which `maxBytes` counts here.
  public static func bytes(
    at path: String, followsLinks: Bool, limits: PhotoLimits = PhotoLimits()
  ) throws(PhotoError) -> [UInt8] {
    // Not blocking, for a pipe would wait for its writer.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followsLinks ? 0 : O_NOFOLLOW))
    guard descriptor >= 0 else { throw PhotoError(opening: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .unreadable(code: errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .directory
    default: throw .notARegularFile
    }
    let size = Int(status.st_size)
    guard size <= limits.maxBytes else { throw .tooManyBytes(size, most: limits.maxBytes) }
    return try read(descriptor, size: size)
  }

  /// As many bytes as the file had when it was opened, or fewer if it has been cut since.
  private static func read(_ descriptor: Int32, size: Int) throws(PhotoError) -> [UInt8] {
    var failure: Int32?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = unsafe Foundation.read(descriptor, buffer.baseAddress.map { unsafe $0 + count }, size - count)
        if got < 0 && errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { return }
        count += got
      }
    }
    if let failure { throw failure == EISDIR ? .directory : .unreadable(code: failure) }
    return bytes
  }
}

extension PhotoError {
  fileprivate init(opening code: Int32) {
    self =
      switch code {
      case ENOENT, ENOTDIR: .missing
      case ELOOP: .symbolicLink
      case EACCES, EPERM: .notPermitted
      case EISDIR: .directory
      case ENXIO: .notARegularFile
      default: .unreadable(code: code)
      }
  }
}
