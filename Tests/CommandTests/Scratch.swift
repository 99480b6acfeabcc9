import Foundation

/// A folder of its own for one test, gone when the test ends.
final class Scratch: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(
      path: "likeness-command-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }
}

/// All files below a folder, by their paths.
struct Tree: Equatable {
  var files: [String: Data] = [:]

  init(_ folder: URL) throws {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []
    for case let path as String in paths {
      var isFolder: ObjCBool = false
      let place = folder.appending(path: path)
      guard unsafe FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder), !isFolder.boolValue
      else {
        continue
      }
      files[path] = try Data(contentsOf: place)
    }
  }

  /// The paths at which two trees differ, sorted.
  func differences(from other: Tree) -> [String] {
    Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.sorted()
  }
}
