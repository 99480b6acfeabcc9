import Foundation
import Testing

/// What a command is asked to write takes nothing away that cannot be had again.
@Suite struct OutputTests {
  private static let orders = """
    order_number,uid,photo,specs,paid_at,consent
    Z-1,uid-one,portrait-1.jpg,us-passport,2026-05-01,1
    """

  private static func studio() async throws -> TestStudio {
    let studio = try await TestStudio()
    try studio.write(orders)
    #expect(try await studio.render().code == 0)
    return studio
  }

  @Test func noOptionDestroysWhatTheStudioNeeds() async throws {
    let studio = try await Self.studio()
    try FileManager.default.createSymbolicLink(
      atPath: studio.root.appending(path: "link").path, withDestinationPath: "studio.key")
    let before = try Tree(studio.root)
    let person = ["--order", "Z-1"]
    let commands: [(command: [String], place: String)] = [
      (["export"] + person + ["--output"], "studio.key"), (["export"] + person + ["--output"], "ledger.sqlite"),
      (["export"] + person + ["--receipt"], "link"), (["orders", "export", "--output"], "orders.csv"),
      (["orders", "export", "--output"], "build/review/orders.csv"),
      (["papers", "calibrate", "--output"], "photos/portrait-1.jpg"),
      (["specs", "show", "us-passport", "--diagram"], "studio.yaml"),
      (["erase", "--force", "--receipt"] + ["studio.key"] + person, ""),
      (["withdraw", "--consent", "policy", "--force", "--receipt"] + ["ledger.erased"] + person, ""),
      (["ledger", "backup"], "ledger.sqlite-wal"), (["ledger", "backup"], "photos/ledger.sqlite"),
      (["measure", "photos/portrait-1.jpg", "--annotate"], "photos/seen.png"),
    ]
    for (command, place) in commands {
      let run = try await studio.run(command + (place.isEmpty ? [] : [place]))
      #expect(run.code == 64, "\(command) \(place): \(run.errors)")
      #expect(run.output == "" && run.errors.contains("Name a"), "\(command) \(place): \(run.errors)")
    }
    // Opening the ledger may tidy it.
    #expect(try Tree(studio.root).differences(from: before).allSatisfy { $0.hasPrefix("ledger.sqlite") })
  }

  @Test func aMeasuredPictureIsNotDrawnOver() async throws {
    let scratch = try Scratch()
    let picture = scratch.url.appending(path: "me.png")
    try Data(contentsOf: Sample.photo("exif/orientation-1.jpg")).write(to: picture)
    let before = try Tree(scratch.url)
    for name in ["me.png", "../\(scratch.url.lastPathComponent)/me.png"] {
      let run = try await Command.run(["measure", "me.png", "--annotate", name], in: scratch.url)
      #expect(run.code == 64)
      #expect(
        run.errors == "likeness: \(name) is read by this command, and would be overwritten. Name another file.\n")
    }
    #expect(try Tree(scratch.url) == before)
  }

  @Test func aFileIsReplacedAndALinkFollowed() async throws {
    let studio = try await Self.studio()
    let (file, link) = (studio.root.appending(path: "audit.csv"), studio.root.appending(path: "latest.csv"))
    try Data("old".utf8).write(to: file)
    try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "audit.csv")
    #expect(try await studio.run(["orders", "export", "--output", "latest.csv"]).code == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == "audit.csv")
    let printed = try await studio.run(["orders", "export"]).output
    #expect(try String(contentsOf: file, encoding: .utf8) == printed)
    #expect(try Command.mode(of: file) == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: studio.root.path).allSatisfy { !$0.hasSuffix(".part") })
  }

  @Test func aPipeIsWrittenThrough() async throws {
    let studio = try await Self.studio()
    let script = """
      mkfifo pipe
      cat pipe >read.csv & "$0" orders export --output pipe; echo "code $?"; wait
      test -p pipe && echo "still a pipe"
      "$0" orders export | cmp - read.csv && echo same
      "$0" ledger backup pipe; echo "code $?"
      """
    let run = try await Command.shell(script, in: studio.root)
    #expect(run.output == "code 0\nstill a pipe\nsame\ncode 64\n")
    #expect(run.errors == "likeness: pipe is a device or a pipe, and a backup is a file. Name a file.\n")
  }

  @Test func theStandardOutputCarriesTheFileAlone() async throws {
    let studio = try await Self.studio()
    let script = """
      "$0" specs show us-passport --diagram - >one.svg
      "$0" specs show us-passport --diagram /dev/stdout | cmp - one.svg && echo drawn
      "$0" specs show us-passport --diagram /dev/stdout >two.svg && cmp one.svg two.svg && echo drawn
      "$0" export --order Z-1 --output one.zip --day \(TestStudio.day) >/dev/null 2>&1
      "$0" export --order Z-1 --output /dev/stdout --day \(TestStudio.day) 2>/dev/null | head -c 2
      """
    let run = try await Command.shell(script, in: studio.root)
    #expect(run.output == "drawn\ndrawn\nPK")
    #expect(run.errors == "")
  }
}
