import CZip

/// A zip of files that are compressed already: stored, in the given order, with one fixed date, so that the same
/// files always give the same bytes.
public enum Archive {
  public static func bytes(of files: [SiteFile]) throws(ArchiveError) -> [UInt8] {
    // libzip makes no archive of nothing.
    if files.isEmpty { return [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18) }
    var failure = unsafe zip_error_t()
    unsafe zip_error_init(&failure)
    defer { unsafe zip_error_fini(&failure) }
    guard let target = unsafe zip_source_buffer_create(nil, 0, 0, &failure) else {
      throw ArchiveError(step: .create, code: unsafe Int(failure.zip_err))
    }
    // Closing an archive gives its source back to libzip; one more reference keeps it readable afterwards.
    unsafe zip_source_keep(target)
    defer { unsafe zip_source_free(target) }
    guard let archive = unsafe zip_open_from_source(target, ZIP_TRUNCATE, &failure) else {
      unsafe zip_source_free(target)
      throw ArchiveError(step: .create, code: unsafe Int(failure.zip_err))
    }
    // libzip reads what it was handed only when it closes: the bytes are copied into one block that lives until then.
    let held = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: files.reduce(0) { $0 + $1.contents.count })
    defer { unsafe held.deallocate() }
    do throws(ArchiveError) {
      var start = 0
      for file in files {
        let part = unsafe UnsafeMutableBufferPointer(rebasing: held[start..<start + file.contents.count])
        _ = unsafe part.initialize(from: file.contents)
        try unsafe add(file.path, part, to: archive)
        start += file.contents.count
      }
    } catch {
      unsafe zip_discard(archive)
      throw error
    }
    guard unsafe zip_close(archive) == 0 else {
      let code = unsafe Int(zip_get_error(archive).pointee.zip_err)
      unsafe zip_discard(archive)
      throw ArchiveError(step: .close, code: code)
    }
    return try unsafe read(target)
  }

  private static func add(
    _ name: String, _ bytes: UnsafeMutableBufferPointer<UInt8>, to archive: OpaquePointer
  ) throws(ArchiveError) {
    func fail(_ step: ArchiveError.Step) -> ArchiveError {
      ArchiveError(step: step, code: unsafe Int(zip_get_error(archive).pointee.zip_err))
    }
    guard let source = unsafe zip_source_buffer(archive, bytes.baseAddress, UInt64(bytes.count), 0) else {
      throw fail(.add)
    }
    let index = unsafe zip_file_add(archive, name, source, ZIP_FL_ENC_UTF_8)
    guard index >= 0 else {
      unsafe zip_source_free(source)
      throw fail(.add)
    }
    let place = UInt64(index)
    guard unsafe zip_set_file_compression(archive, place, ZIP_CM_STORE, 0) == 0,
      unsafe zip_file_set_dostime(archive, place, firstTime, firstDate, 0) == 0,
      unsafe zip_file_set_external_attributes(archive, place, 0, UInt8(ZIP_OPSYS_UNIX), 0o100644 << 16) == 0
    else { throw fail(.describe) }
  }

  private static func read(_ source: OpaquePointer) throws(ArchiveError) -> [UInt8] {
    func fail() -> ArchiveError {
      ArchiveError(step: .read, code: unsafe Int(zip_source_error(source).pointee.zip_err))
    }
    guard unsafe zip_source_open(source) == 0 else { throw fail() }
    defer { unsafe zip_source_close(source) }
    guard unsafe zip_source_seek(source, 0, SEEK_END) == 0 else { throw fail() }
    let count = unsafe zip_source_tell(source)
    guard count >= 0, unsafe zip_source_seek(source, 0, SEEK_SET) == 0 else { throw fail() }
    var got: Int64 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: Int(count)) { buffer, filled in
      got = unsafe zip_source_read(source, buffer.baseAddress, UInt64(count))
      filled = max(0, Int(got))
    }
    guard got == count else { throw fail() }
    return bytes
  }

  /// 1 January 1980, midnight: the first moment that a zip can name.
  private static let firstDate: UInt16 = 1 << 5 | 1
  private static let firstTime: UInt16 = 0
}

/// What libzip refused.
public struct ArchiveError: Error, Hashable, Sendable {
  public enum Step: Hashable, Sendable {
    case create
    case add
    case describe
    case close
    case read
  }

  public var step: Step
  /// A `ZIP_ER_` number of libzip.
  public var code: Int

  public init(step: Step, code: Int) {
    self.step = step
    self.code = code
  }
}
