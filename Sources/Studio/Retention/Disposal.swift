import Foundation

/// Deletes files and folders; what is gone already is no fault, so that a run that was killed can be repeated.
struct Disposal {
  /// - Returns: whether it was there.
  @discardableResult
  func delete(_ url: URL) throws(FileFailure) -> Bool {
    do {
      try FileManager.default.removeItem(at: url)
      return true
    } catch CocoaError.fileNoSuchFile {
      return false
    } catch {
      let deepest = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
      if deepest.domain == NSPOSIXErrorDomain, deepest.code == Int(ENOENT) || deepest.code == Int(ENOTDIR) {
        return false
      }
      throw FileFailure(error, path: url.path)
    }
  }

  /// Deletes the folders above `url` that have become empty, up to `root`, which stays.
  func deleteEmptyFolders(above url: URL, in root: URL) {
    var folder = url.deletingLastPathComponent().standardizedFileURL
    let end = root.standardizedFileURL.path
    while folder.path != end, folder.path.hasPrefix(end + "/") {
      guard unsafe rmdir(folder.path) == 0 else { return }
      folder = folder.deletingLastPathComponent()
    }
  }
}
