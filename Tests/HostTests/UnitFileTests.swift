import Foundation
import Orders
import Site
import SiteTesting
import Testing

/// The timer that deletes every day, as systemd reads it.
struct UnitFileTests {
  private static func hostFiles() throws -> [SiteFile] {
    try HostFiles(configuration: SampleStudio.configuration, day: SampleStudio.today, templates: TemplateSet())
      .files(publishedDays: [])
  }

  @Test func systemdFindsNoFault() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "likeness-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = try Self.hostFiles()
    for name in ["likeness-purge.service", "likeness-purge.timer"] {
      let text = try #require(files[name]?.text)
      // The command need not be installed where the tests run.
      try text.replacing("/usr/local/bin/likeness", with: "/bin/true")
        .write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
    let result = try Tool.run(
      "systemd-analyze",
      [
        "verify", folder.appending(path: "likeness-purge.timer").path,
        folder.appending(path: "likeness-purge.service").path,
      ])
    #expect(result.status == 0, "\(result.output)")
    #expect(!result.output.contains("likeness"))
  }

  @Test func timerStrikesAfterMidnightOfTheStudio() throws {
    let timer = try #require(try Self.hostFiles()["likeness-purge.timer"]?.text)
    let calendar = try #require(timer.firstMatch(of: /OnCalendar=(.+)/)).output.1
    let result = try Tool.run(
      "systemd-analyze", ["calendar", "--base-time=2027-05-22 12:00:00 UTC", String(calendar)],
      environment: ["TZ": "UTC"])
    #expect(result.status == 0)
    // A quarter past midnight in Madrid in summer.
    #expect(result.output.contains("2027-05-22 22:15:00 UTC"), "\(result.output)")
  }

  @Test func shellScriptParses() throws {
    let script = try #require(try Self.hostFiles()["s3-sync.sh"]?.text)
    #expect(try Tool.run("sh", ["-n", "-c", script]).status == 0)
  }
}
