import Foundation
import Testing

/// What the exit code and the last words say when a run cannot be done at all.
@Suite struct ExitCodeTests {
  @Test func aWrongDayIsAWrongCommandLine() async throws {
    let studio = try await TestStudio()
    let run = try await studio.render(day: "20/05/2026")
    #expect(run.code == 64)
    #expect(run.errors.contains("The value '20/05/2026' is invalid for '--day <day>': a day is written as 2026-05-20"))
  }

  @Test(arguments: [
    ["init", "x", "--day", "1/2/2026"], ["render", "--day", "1/2/2026"], ["purge", "--day", "today"],
    ["orders export", "--from", "May"], ["measure", "a.jpg", "--face", "0"], ["papers calibrate", "--read", "1,2"],
    ["ledger verify", "--through", "7"], ["render", "--shard", "9/5"],
  ])
  func aWrongValueIsToldWithTheCommandsUsage(arguments: [String]) async throws {
    let run = try await Command.run(arguments[0].split(separator: " ").map(String.init) + arguments.dropFirst())
    #expect(run.code == 64)
    #expect(run.errors.contains("Usage: likeness \(arguments[0]) "), "\(run.errors)")
  }

  @Test(arguments: [
    ("order_number;uid\n", "orders.csv:1:1: error: found no photo;"),
    ("order_number,uid,foto\n1,2,3\n", "Did you mean photo?"),
    ("", "orders.csv: error: found an empty file;"),
    ("\u{0}\u{1}\u{2}", "orders.csv:1:1: error: "),
  ])
  func anUnusableManifestIsBadData(text: String, words: String) async throws {
    let studio = try await TestStudio()
    try Data(text.utf8).write(to: studio.root.appending(path: "orders.csv"))
    let run = try await studio.render()
    #expect(run.code == 65)
    #expect(run.output == "")
    #expect(run.errors.contains(words))
    #expect(run.errors.hasSuffix("likeness: Nothing was rendered: the manifest cannot be used.\n"))
    #expect(!FileManager.default.fileExists(atPath: studio.root.appending(path: "build").path))
  }

  @Test(arguments: [("none.csv", "No such file or directory"), ("photos", "Is a directory")])
  func aManifestThatCannotBeReadIsBadData(name: String, reason: String) async throws {
    let studio = try await TestStudio()
    let run = try await studio.render(name)
    #expect(run.code == 65)
    #expect(run.output == "")
    #expect(run.errors == "likeness: The manifest \(name) cannot be read: \(reason).\n")
  }

  @Test func aKeyThatOthersCanReadIsRefused() async throws {
    let studio = try await TestStudio()
    let key = studio.root.appending(path: "studio.key")
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: key.path)
    let run = try await studio.render()
    #expect(run.code == 65)
    #expect(run.errors.contains("studio.key can be read by others (mode 644). Run: chmod 600 "))
  }

  /// Root may read everything, unless it gives that up.
  @Test func aKeyThatMayNotBeReadIsNotMissing() async throws {
    let studio = try await TestStudio()
    let key = studio.root.appending(path: "studio.key")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: key.path)
    let script = """
      [ $(id -u) != 0 ] || set -- setpriv --bounding-set=-dac_override,-dac_read_search
      "$@" "$0" render orders.csv
      """
    let run = try await Command.shell(script, in: studio.root)
    #expect(run.code == 65)
    #expect(run.errors.contains("studio.key cannot be read: this user may not, it belongs to "))
    #expect(run.errors.contains("sudo chown \"$(id -un)\" \(key.path) && chmod 600 \(key.path)\nMake no other key: "))
    #expect(!run.errors.contains("init"))
  }

  @Test func aKeyThatIsAFolderIsNotMissing() async throws {
    let studio = try await TestStudio()
    let key = studio.root.appending(path: "studio.key")
    try FileManager.default.removeItem(at: key)
    #expect(try await studio.render().errors.contains("studio.key is missing. `likeness init` makes one;"))
    try FileManager.default.createDirectory(at: key, withIntermediateDirectories: true)
    #expect(try await studio.render().errors.contains("studio.key cannot be read: Is a directory. "))
  }

  @Test func aClockThatWentBackIsTold() async throws {
    let studio = try await TestStudio()
    try studio.write([ManifestRow(number: "E-1", photo: "none.jpg")])
    #expect(try await studio.render().code == 2)
    let run = try await studio.render(day: "2026-05-10")
    #expect(run.code == 74)
    #expect(run.errors.contains("likeness: The clock went back: the ledger's last entry is of 2026-05-20T10:00:00Z"))
  }

  @Test func aSiteThatCannotBeWrittenIsAnInputOutputError() async throws {
    let studio = try await TestStudio()
    try Data("in the way".utf8).write(to: studio.root.appending(path: "build"))
    let run = try await studio.render()
    #expect(run.code == 74)
    #expect(run.output == "")
    let lines = run.errors.split(separator: "\n")
    #expect(lines.last?.hasPrefix("likeness: ") == true)
    #expect(run.errors.contains("could not be written"))
  }

  /// `script` gives the program a terminal.
  @Test func whoeverSaysNoInterrupts() async throws {
    let studio = try await TestStudio()
    #expect(try await studio.render().code == 0)
    let sites = try studio.galleries()
    for command in ["erase --order A-1001", "ledger backup copy.sqlite", "ledger restore copy.sqlite"] {
      let line = "'\(try Command.program)' \(command) --day \(TestStudio.day)"
      let run = try await Command.shell("echo n | script -qec \"\(line)\" /dev/null", in: studio.root)
      let asks = !command.contains("backup")
      #expect(run.code == (asks ? 130 : 0), "\(command)")
      #expect(run.output.contains("likeness: Nothing was ") == asks, "\(command)")
    }
    #expect(try studio.galleries() == sites)
  }

  @Test func aStudioThatIsHeldIsBusy() async throws {
    let studio = try await TestStudio()
    let lock = unsafe open(studio.root.appending(path: "ledger.lock").path, O_RDWR | O_CREAT, 0o600)
    defer { close(lock) }
    try #require(lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0)
    let run = try await studio.render()
    #expect(run.code == 75)
    #expect(run.output == "")
    #expect(run.errors.hasSuffix("ledger.lock is held by another run. Wait for it to end.\n"))
    #expect(!FileManager.default.fileExists(atPath: studio.root.appending(path: "build/site").path))
  }
}
