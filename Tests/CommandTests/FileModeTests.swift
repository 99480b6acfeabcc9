import Foundation
import Testing

/// Other accounts of the machine see nothing of the studio, but what they know the link of.
@Suite struct FileModeTests {
  @Test func whatIsMadeIsForItsOwner() async throws {
    let scratch = try Scratch()
    #expect(try await Command.run(["init", "studio", "--day", "2026-05-01"], in: scratch.url).code == 0)
    let root = scratch.url.appending(path: "studio")
    func mode(_ path: String) throws -> Int? { try Command.mode(of: root.appending(path: path)) }
    #expect(try Command.mode(of: root) == 0o711)
    #expect(try mode("photos") == 0o700)
    for name in ["orders.csv", "studio.yaml", "studio.key", "photos/portrait-1.jpg"] {
      #expect(try mode(name) == 0o600, "\(name)")
    }
    let render = ["render", "studio/orders.csv", "--day", TestStudio.day]
    #expect(try await Command.run(render, in: scratch.url).code == 0)
    func check() throws {
      for path in ["build", "build/site/d"] { #expect(try mode(path) == 0o711, "\(path)") }
      // A local web server reads what it is asked for by name.
      #expect(try mode("build/site") == 0o755 && mode("build/site/index.html") == 0o644)
      let links = root.appending(path: "build/site/d")
      let days = try FileManager.default.contentsOfDirectory(atPath: links.path).filter { $0 != ".htaccess" }
      #expect(days.count == 3)
      for day in days {
        #expect(try mode("build/site/d/" + day) == 0o711, "\(day)")
        for token in try FileManager.default.contentsOfDirectory(atPath: links.appending(path: day).path) {
          #expect(try mode("build/site/d/\(day)/\(token)") == 0o755)
        }
      }
    }
    try check()
    // A studio of an earlier version is mended by its next render.
    let folders = ["build", "build/site/d"] + (try Self.days(of: root))
    for path in folders {
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: root.appending(path: path).path)
    }
    #expect(try await Command.run(render, in: scratch.url).code == 0)
    try check()
    // What an operator has closed further stays closed.
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: root.appending(path: "build").path)
    #expect(try await Command.run(render, in: scratch.url).code == 0)
    #expect(try mode("build") == 0o700)
  }

  private static func days(of root: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "build/site/d").path)
      .filter { $0 != ".htaccess" }.map { "build/site/d/" + $0 }
  }

  /// `init` leaves what is there as it is.
  @Test func aFolderThatIsThereKeepsItsMode() async throws {
    let scratch = try Scratch()
    let root = scratch.url.appending(path: "studio")
    try FileManager.default.createDirectory(
      at: root, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o750])
    #expect(try await Command.run(["init", "studio"], in: scratch.url).code == 0)
    #expect(try Command.mode(of: root) == 0o750)
    #expect(try Command.mode(of: root.appending(path: "photos")) == 0o700)
  }

  @Test func aDrawingOfAFaceIsForItsOwner() async throws {
    let scratch = try Scratch()
    let run = try await Command.run(
      ["measure", Sample.photo("exif/orientation-1.jpg").path, "--annotate", "seen.png"], in: scratch.url)
    #expect(run.code == 0)
    #expect(try Command.mode(of: scratch.url.appending(path: "seen.png")) == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path) == ["seen.png"])
  }
}
