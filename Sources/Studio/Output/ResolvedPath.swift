import Foundation

/// Where a path leads as the system takes it, link by link, also where the file or its folder is still to be made.
struct ResolvedPath: Hashable {
  /// Absolute, without links, `.` and `..`.
  let path: String

  /// - Parameter path: absolute, or relative to the current folder.
  init(_ path: String) {
    let isAbsolute = path.hasPrefix("/")
    self.path = Self.resolve(isAbsolute ? path : FileManager.default.currentDirectoryPath + "/" + path, links: 40)
  }

  /// The folders that it lies in, the nearest first.
  var folders: [String] {
    let parts = path.split(separator: "/").dropLast()
    return (0...parts.count).map { "/" + parts.dropLast($0).joined(separator: "/") }
  }

  /// - Parameter links: how many that lead nowhere are followed still; the system has such a limit too.
  private static func resolve(_ path: String, links: Int) -> String {
    if let real = unsafe realpath(path, nil) {
      defer { unsafe free(real) }
      return unsafe String(cString: real)
    }
    let parts = path.split(separator: "/")
    guard let name = parts.last else { return "/" }
    let above = "/" + parts.dropLast().joined(separator: "/")
    if links > 0, let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) {
      return resolve(target.hasPrefix("/") ? target : above + "/" + target, links: links - 1)
    }
    let folder = resolve(above, links: links)
    switch name {
    case ".": return folder
    case "..": return (folder as NSString).deletingLastPathComponent
    default: return folder == "/" ? "/" + name : folder + "/" + name
    }
  }
}
