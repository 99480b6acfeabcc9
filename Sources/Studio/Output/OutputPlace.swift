import Foundation

/// A file that a command was asked to write, and may.
public struct OutputPlace: Hashable, Sendable {
  /// As it was given, for what is told.
  public let name: String
  /// Where it leads: a link stays, and the file behind it is written.
  public let path: String
  public let kind: Kind

  public enum Kind: Hashable, Sendable {
    /// A file, or nothing yet: it can be written beside its place, and renamed.
    case file
    /// A device or a pipe: it is written as it stands there.
    case stream
    /// Where the command's results go.
    case standardOutput
  }

  /// - Parameters:
  ///   - name: absolute, or relative to the current folder; the file need not be there.
  ///   - inputs: what the command reads.
  ///   - others: what else the command writes.
  ///   - studio: the command's. A studio that the file would lie in is found by its `studio.yaml`.
  public init(
    _ name: String, inputs: [String] = [], besides others: [OutputPlace] = [], in studio: StudioFolder? = nil
  ) throws(OutputRefusal) {
    let place = ResolvedPath(name)
    let found = FileIdentity(name)
    func leads(to other: String) -> Bool {
      if ResolvedPath(other) == place { return true }
      guard let found else { return false }
      return FileIdentity(other) == found
    }
    func refuse(_ reason: OutputRefusal.Reason) -> OutputRefusal { OutputRefusal(path: name, reason: reason) }

    if found?.isFolder == true { throw refuse(.folder) }
    if inputs.contains(where: leads) { throw refuse(.input) }
    if others.contains(where: { $0.kind == .file && leads(to: $0.path) }) { throw refuse(.anotherOutput) }
    let around = place.folders.map { StudioFolder(root: URL(filePath: $0, directoryHint: .isDirectory)) }
      .filter { FileManager.default.fileExists(atPath: $0.configuration.path) }
    for studio in [studio].compactMap(\.self) + around {
      for (reason, files) in studio.ownFiles where files.contains(where: leads) { throw refuse(reason) }
      for (reason, folder) in studio.ownFolders where place.isInside(folder) { throw refuse(reason) }
    }

    self.name = name
    path = place.path
    kind =
      switch found {
      case nil: .file
      case FileIdentity(descriptor: STDOUT_FILENO)?: .standardOutput
      case let found?: found.isOrdinary ? .file : .stream
      }
  }
}

extension ResolvedPath {
  /// Whichever way leads into the folder, and whether it is there already or not.
  fileprivate func isInside(_ folder: URL) -> Bool {
    if path.hasPrefix(ResolvedPath(folder.path).path + "/") { return true }
    guard let identity = FileIdentity(folder.path) else { return false }
    return folders.contains { FileIdentity($0) == identity }
  }
}
