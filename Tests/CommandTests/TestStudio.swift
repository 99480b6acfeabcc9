import Foundation
import Ledger
import Testing

/// A studio of its own for one test: what `likeness init` makes, under a key that is always the same.
final class TestStudio: Sendable {
  static let day = "2026-05-20"

  let root: URL
  private let scratch: Scratch

  init(named name: String = "studio") async throws {
    scratch = try Scratch()
    root = scratch.url.appending(path: name, directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    let key = root.appending(path: "studio.key")
    try Self.key.write(to: key)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: key.path)
    #expect(try await Command.run(["init", root.path, "--day", "2026-05-01"]).code == 0)
  }

  /// The same studio somewhere else.
  init(copying other: TestStudio) async throws {
    scratch = try Scratch()
    root = scratch.url.appending(path: "studio", directoryHint: .isDirectory)
    try FileManager.default.copyItem(at: other.root, to: root)
  }

  func openLedger() throws -> Ledger {
    try Ledger(
      path: ledger.path, secret: LedgerSecret(studioKey: Array(Self.key)), access: .reading,
      holder: LockHolder(pid: ProcessInfo.processInfo.processIdentifier, command: "test"),
      now: Date(timeIntervalSince1970: 1_779_271_200))
  }

  static let key = Data((0..<32).map { UInt8($0 * 7 + 1) })

  var site: URL { root.appending(path: "build/site") }
  var prints: URL { root.appending(path: "build/prints") }
  var review: URL { root.appending(path: "build/review") }
  var cache: URL { root.appending(path: "build/cache") }
  var staging: URL { root.appending(path: "build/.staging") }
  var ledger: URL { root.appending(path: "ledger.sqlite") }
  func photo(_ name: String) -> URL { root.appending(path: "photos").appending(path: name) }

  func write(_ rows: [ManifestRow]) throws {
    try Data(ManifestRow.csv(rows).utf8).write(to: root.appending(path: "orders.csv"))
  }

  func write(_ manifest: String) throws {
    try Data(manifest.utf8).write(to: root.appending(path: "orders.csv"))
  }

  func addPhoto(_ bytes: Data, named name: String) throws {
    let place = photo(name)
    try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: place)
  }

  /// The folder's own paths stay out of what is printed.
  func run(
    _ arguments: [String], input: String = "", environment: [String: String?] = [:], dataLimit: Int? = nil
  ) async throws -> Command.Outcome {
    try await Command.run(arguments, input: input, in: root, environment: environment, dataLimit: dataLimit)
  }

  func render(
    _ manifest: String = "orders.csv", _ options: [String] = [], day: String = TestStudio.day,
    environment: [String: String?] = [:]
  ) async throws -> Command.Outcome {
    try await run(["render", manifest, "--day", day] + options, environment: environment)
  }

  /// The orders' folders, relative to the site; the canaries are not among them.
  func galleries() throws -> Set<String> {
    Set(
      try Tree(site).files.keys.compactMap { path in
        let parts = path.split(separator: "/")
        guard parts.count == 4, parts[0] == "d", parts[1] != "20000101", parts[1] != "99991231" else { return nil }
        return parts.prefix(3).joined(separator: "/")
      })
  }
}

/// Pictures that come with the repository.
enum Sample {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "samples")

  static func photo(_ name: String) -> URL { folder.appending(path: "studio/photos").appending(path: name) }
  static func mask(_ name: String) -> URL { folder.appending(path: "portraits/masks").appending(path: name) }
}
