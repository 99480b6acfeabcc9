import Foundation
import Testing

/// `verify` against a host that is started for it, and what pages say afterwards.
@Suite struct VerifyTests {
  @Test func pagesPromiseWhatWasSeenAndNoMore() async throws {
    let studio = try await TestStudio()
    let host = try LocalHost(serving: studio.site)
    try studio.setBaseURL(host.address)
    try studio.write([ManifestRow(number: "S-1", photo: "portrait-1.jpg")])
    #expect(try await studio.render().code == 0)
    #expect(try Self.promises(studio) == false)

    // A host that knows no rule.
    var outcome = try await studio.run(["verify", "--day", TestStudio.day])
    #expect(outcome.code == 3)
    #expect(outcome.output.contains("fault      a link of a past day is refused: status 200\n"))
    #expect(outcome.output.contains("good       an order that stands is served: status 200\n"))
    #expect(outcome.output.contains("\n\nLinks are ended only by deletion: "))
    #expect(outcome.errors == "")
    #expect(try Command.mode(of: studio.root.appending(path: "verified.json")) == 0o600)
    #expect(try await studio.render().code == 0)
    #expect(try Self.promises(studio) == false)

    // The same with a rule.
    host.enforce()
    outcome = try await studio.run(["verify", host.address + "/", "--day", TestStudio.day])
    // No certificate here, and none of the headers.
    #expect(outcome.code == 3)
    #expect(outcome.output.contains("good       a link of a past day is refused: status 410\n"))
    #expect(outcome.output.contains("\n\nLinks are ended by the host: "))
    // Orders of another manifest say it as well.
    try studio.write([ManifestRow(number: "S-2", photo: "portrait-2.jpg")])
    #expect(try await studio.render().code == 0)
    #expect(try studio.galleries().count == 2)
    #expect(try Self.promises(studio))
    let upload = try String(contentsOf: studio.review.appending(path: "changes/upload.txt"), encoding: .utf8)
    for gallery in try studio.galleries() { #expect(upload.contains(gallery + "/index.html\n")) }

    // Another address, or one where nobody answers, says nothing about this one.
    outcome = try await studio.run(["verify", host.address.replacing("127.0.0.1", with: "localhost")])
    #expect(outcome.errors == "Not kept: the pages go on promising what they did before.\n")
    host.stop()
    outcome = try await studio.run(["verify", "--json"])
    #expect(outcome.code == 3)
    #expect(outcome.output.contains("\"links\" : \"unknown\""))
    #expect(outcome.errors == "Not kept: the pages go on promising what they did before.\n")
    #expect(try await studio.render().output.contains("0 updated"))

    // A studio that moves has to ask again.
    try studio.setBaseURL("https://elsewhere.example")
    #expect(try await studio.render().code == 0)
    #expect(try Self.promises(studio) == false)
  }

  @Test func anOrderThatWasDeletedIsAskedFor() async throws {
    let studio = try await TestStudio()
    let host = try LocalHost(serving: studio.site)
    try studio.setBaseURL(host.address)
    try studio.write([ManifestRow(number: "S-1", photo: "portrait-1.jpg")])
    #expect(try await studio.render().code == 0)
    let gallery = try #require(try studio.galleries().first)
    #expect(try await studio.run(["purge", "--force", "--day", "2027-05-20"]).code == 0)
    var outcome = try await studio.run(["verify", "--day", "2027-05-20"])
    #expect(outcome.output.contains("good       an order that was deleted is gone: status 404\n"))
    // A host that was not brought to the same state.
    let left = studio.site.appending(path: gallery)
    try FileManager.default.createDirectory(at: left, withIntermediateDirectories: true)
    try Data("left".utf8).write(to: left.appending(path: "index.html"))
    outcome = try await studio.run(["verify", "--day", "2027-05-20"])
    #expect(outcome.output.contains("fault      an order that was deleted is gone: status 200\n"))
  }

  @Test func whatIsNoAddressIsAUsageError() async throws {
    #expect(try await Command.run(["verify", "photos.example"]).code == 64)
    #expect(try await Command.run(["verify", "--timeout", "0"]).code == 64)
  }

  /// All pages, or none.
  private static func promises(_ studio: TestStudio) throws -> Bool {
    let galleries = try studio.galleries()
    let promising = try galleries.filter { gallery in
      try String(contentsOf: studio.site.appending(path: gallery + "/index.html"), encoding: .utf8)
        .contains("The link stops working after 28 October 2026")
    }
    #expect([0, galleries.count].contains(promising.count))
    return !promising.isEmpty
  }
}

extension TestStudio {
  func setBaseURL(_ address: String) throws {
    let place = root.appending(path: "studio.yaml")
    let text = try String(contentsOf: place, encoding: .utf8)
    try Data(text.replacing(#/base_url: .*/#, with: "base_url: \(address)").utf8).write(to: place)
  }
}

/// A host of a few lines, which ends links when it is told to.
final class LocalHost {
  let address: String
  private let process: Process
  private let input: Pipe

  private static let program = """
    import http.server, sys, threading
    enforces = []
    class Handler(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *rest):
            super().__init__(*rest, directory=sys.argv[1])
        def do_GET(self):
            if enforces and self.path.startswith("/d/2000"):
                return self.send_error(410)
            super().do_GET()
        def list_directory(self, path):
            self.send_error(404)
        def log_message(self, *rest):
            pass
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    print(server.server_port, flush=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for line in sys.stdin:
        enforces.append(line)
        print("done", flush=True)
    """

  private let output: Pipe

  init(serving folder: URL) throws {
    process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", Self.program, folder.path]
    (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let port = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    address = "http://127.0.0.1:\(port)"
  }

  deinit { stop() }

  func enforce() {
    try? input.fileHandleForWriting.write(contentsOf: Data("enforce\n".utf8))
    _ = output.fileHandleForReading.availableData
  }

  /// Its end of input is its end.
  func stop() {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }
}
