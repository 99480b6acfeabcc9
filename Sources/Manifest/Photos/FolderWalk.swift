import Foundation

/// The way from a folder to a file inside it, each part opened without following links.
final class FolderWalk {
  private let root: String
  /// The folder and those entered below it, innermost last.
  private var folders: [Int32]
  private var linksLeft = 40

  init(root: String) throws(PhotoFileDefect) {
    self.root = root
    let folder = SystemCall.openFolder(root)
    guard folder >= 0 else { throw .noFolder }
    folders = [folder]
  }

  deinit {
    for folder in folders { _ = close(folder) }
  }

  /// - Parameter path: parts between `/`, none of them empty, `.` or `..`.
  func open(_ path: String) throws(PhotoFileDefect) -> OpenFile {
    var rest = Array(path.split(separator: "/").map(String.init).reversed())
    while let part = rest.popLast() {
      switch try enter(part) {
      case .folder: continue
      case .link(let target): rest += try follow(target)
      case .file:
        guard rest.isEmpty else { throw .notAFolder }
        return try SystemCall.openFile(part, in: innermost)
      case .up: try leave()
      }
    }
    throw .notAFile
  }

  /// The names in a folder below the root.
  func names(in path: [String]) throws(PhotoFileDefect) -> [String] {
    for part in path {
      guard case .folder = try enter(part) else { return [] }
    }
    let folder = ([root] + path).joined(separator: "/")
    return (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }

  // MARK: - Steps

  private enum Step {
    case folder
    case link(String)
    case file
    case up
  }

  private var innermost: Int32 { folders[folders.count - 1] }

  private func enter(_ part: String) throws(PhotoFileDefect) -> Step {
    if part == ".." { return .up }
    switch try SystemCall.kind(of: part, in: innermost) {
    case .folder:
      folders.append(try SystemCall.enter(part, in: innermost))
      return .folder
    case .link: return .link(try SystemCall.target(of: part, in: innermost))
    case .file: return .file
    case .other: throw .notAFile
    }
  }

  private func leave() throws(PhotoFileDefect) {
    guard folders.count > 1, let left = folders.popLast() else { throw .leadsOut }
    _ = close(left)
  }

  /// The parts of a link's target, last first. An absolute one must begin with the root's own path.
  private func follow(_ target: String) throws(PhotoFileDefect) -> [String] {
    linksLeft -= 1
    guard linksLeft >= 0 else { throw .circle }
    var parts = target.split(separator: "/").map(String.init)
    if target.hasPrefix("/") {
      let home = URL(fileURLWithPath: root).resolvingSymlinksInPath().path.split(separator: "/").map(String.init)
      guard parts.starts(with: home) else { throw .leadsOut }
      parts.removeFirst(home.count)
      while folders.count > 1 { try leave() }
    }
    return parts.filter { $0 != "." }.reversed()
  }
}

/// A file opened for reading; closed with the last reference.
final class OpenFile {
  let length: Int
  private let descriptor: Int32

  /// - Parameter descriptor: is closed by this object.
  init(descriptor: Int32, length: Int) {
    self.length = length
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  func read(limit: Int) throws(PhotoFileDefect) -> [UInt8] {
    try SystemCall.read(descriptor, upTo: min(limit, max(length, 1)))
  }
}
