import Foundation

extension SitePublisher {
  /// Builds the folder beside its place, with second names for files that stay, and exchanges it for the old one.
  func replaceFolder(_ folder: String, with files: [SiteFile]) throws(PublicationError) -> FolderChange {
    try SiteFile.check(files)
    let place = site + "/" + folder
    var change = FolderChange()
    var same: Set<String> = []
    let old = try disk.files(below: place)
    for file in files where try disk.holds(place + "/" + file.path, file.contents) { same.insert(file.path) }
    change.unchanged = same.count
    for file in files where !same.contains(file.path) {
      if old.contains(file.path) {
        change.updated.append(folder + "/" + file.path)
      } else {
        change.added.append(folder + "/" + file.path)
      }
    }
    let fresh = Set(files.map(\.path))
    change.removed = old.filter { !fresh.contains($0) }.map { folder + "/" + $0 }
    if change.isEmpty { return change }

    let staged = stagingPath(of: folder)
    do throws(PublicationError) {
      try disk.remove(staged)
      try build(files, keeping: same, of: place, in: staged)
      try createFolders(above: place)
      if disk.exists(place) {
        try disk.exchange(staged, with: place, spare: staged + ".old")
        try disk.remove(staged)
      } else {
        try disk.rename(staged, to: place)
      }
    } catch {
      // What is left over goes when the next run prepares; the reason matters more than a second failure.
      do throws(PublicationError) { try disk.remove(staged) } catch {}
      throw error
    }
    return change
  }

  func replaceFile(_ file: SiteFile) throws(PublicationError) -> FolderChange {
    let place = site + "/" + file.path
    if try disk.holds(place, file.contents) { return FolderChange(unchanged: 1) }
    let wasThere = disk.exists(place)
    let staged = stagingPath(of: file.path)
    do throws(PublicationError) {
      try disk.remove(staged)
      try disk.write(file.contents, to: staged, mode: 0o644)
      if disk.isFolder(place) { try disk.remove(place) }
      try createFolders(above: place)
      try disk.rename(staged, to: place)
    } catch {
      do throws(PublicationError) { try disk.remove(staged) } catch {}
      throw error
    }
    return wasThere ? FolderChange(updated: [file.path]) : FolderChange(added: [file.path])
  }

  /// Takes a file or folder out of the site in one step, then deletes it, and the folder above where that is empty.
  func removeFolder(_ path: String) throws(PublicationError) -> FolderChange {
    let place = site + "/" + path
    guard disk.exists(place) else { return FolderChange() }
    let removed =
      disk.isFolder(place) ? try disk.files(below: place).map { path + "/" + $0 } : [path]
    let staged = stagingPath(of: path)
    try disk.remove(staged)
    try disk.rename(place, to: staged)
    try disk.remove(staged)
    let above = parent(of: place)
    if above != site { try disk.removeEmptyFolder(above) }
    return FolderChange(removed: removed)
  }

  private func build(
    _ files: [SiteFile], keeping same: Set<String>, of place: String, in staged: String
  ) throws(PublicationError) {
    try disk.createFolder(staged)
    for file in files {
      let target = staged + "/" + file.path
      if file.path.contains("/") { try disk.createFolder(parent(of: target)) }
      if same.contains(file.path), disk.links(place + "/" + file.path, as: target) { continue }
      try disk.write(file.contents, to: target, mode: 0o644)
    }
  }

  /// `d` and its days are not listed: the names in them are what a link keeps secret.
  private func createFolders(above place: String) throws(PublicationError) {
    let parts = place.dropFirst(site.count + 1).split(separator: "/").dropLast()
    var folder = site
    for (depth, part) in parts.enumerated() {
      folder += "/" + part
      try disk.createFolder(folder, mode: depth < 2 && parts.first == "d" ? Self.unlisted : 0o755)
    }
  }

  /// One flat name for each path, so that workers do not meet.
  private func stagingPath(of path: String) -> String {
    staging + "/" + path.split(separator: "/").joined(separator: "_")
  }

  private func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? path
  }
}
