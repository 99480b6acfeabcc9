/// A folder for the operator alone: lists, reports, keys. Never part of the site.
public struct PrivateFolder: Sendable {
  private let path: String
  private let disk: Disk

  public init(_ path: String) {
    self.path = path
    disk = Disk(root: path)
  }

  /// Writes each file beside its place and renames it; folders get 0700, files 0600. Same bytes stay untouched.
  public func write(_ files: [SiteFile]) throws(PublicationError) {
    try SiteFile.check(files)
    try disk.createFolder(path, mode: 0o700)
    for file in files {
      let place = path + "/" + file.path
      if try disk.holds(place, file.contents) { continue }
      let above = place.lastIndex(of: "/").map { String(place[..<$0]) } ?? path
      try disk.createFolder(above, mode: 0o700)
      let beside = place + ".new"
      try disk.remove(beside)
      do throws(PublicationError) {
        try disk.write(file.contents, to: beside, mode: 0o600)
        try disk.rename(beside, to: place)
      } catch {
        do throws(PublicationError) { try disk.remove(beside) } catch {}
        throw error
      }
    }
  }

  /// Begins a file that is written piece by piece, in a folder of the same kind.
  ///
  /// - Parameter file: its path relative to the folder.
  public func stream(_ file: String) throws(PublicationError) -> FileStream {
    try SiteFile.check([SiteFile(path: file, contents: [])])
    let place = path + "/" + file
    try disk.createFolder(place.lastIndex(of: "/").map { String(place[..<$0]) } ?? path, mode: 0o700)
    return try FileStream(place, disk: disk)
  }

  /// Removes these files where they are there.
  ///
  /// - Parameter paths: relative to the folder.
  public func remove(_ paths: some Sequence<String>) throws(PublicationError) {
    for file in paths { try disk.remove(path + "/" + file) }
  }

  /// Removes every file but these.
  ///
  /// - Parameter kept: paths relative to the folder.
  public func removeAll(except kept: Set<String>) throws(PublicationError) {
    for file in try disk.files(below: path) where !kept.contains(file) { try disk.remove(path + "/" + file) }
  }
}
