import Foundation
import Testing

/// What is printed is written as a whole, or the exit code says that it was not.
@Suite struct StandardOutputTests {
  private static let sentence = """
    likeness: The standard output could not be written: No space left on device. What was printed is not all.

    """

  @Test(arguments: ["specs list --json", "papers", "--help", "render --help", "--generate-completion-script bash"])
  func aFullDiskIsAnInputOutputError(command: String) async throws {
    let scratch = try Scratch()
    let run = try await Command.shell("\"$0\" \(command) >/dev/full", in: scratch.url)
    #expect(run.code == 74)
    #expect(run.errors == Self.sentence)
  }

  @Test func itIsGraverThanARefusedOrder() async throws {
    let studio = try await TestStudio()
    try studio.write([ManifestRow(number: "1", photo: "none.jpg")])
    let run = try await Command.shell("\"$0\" check orders.csv --day \(TestStudio.day) >/dev/full", in: studio.root)
    #expect(run.code == 74)
    #expect(run.errors == Self.sentence)
    try studio.write("")
    #expect(try await Command.shell("\"$0\" check orders.csv >/dev/full", in: studio.root).code == 65)
  }

  @Test(.enabled(if: MountSpace.isAllowed, "this machine does not let the tests mount a file system"))
  func aPartIsNotTakenForTheWhole() async throws {
    let script = """
      mkdir small && mount -t tmpfs -o size=64k tmpfs small
      "$0" specs list --json >small/all.json && exit 9 || echo "code $?"
      stat -c %s small/all.json
      """
    let scratch = try Scratch()
    let run = try await MountSpace.run(script, in: scratch.url)
    #expect(run.output == "code 74\n65536\n")
    #expect(run.errors == Self.sentence)
  }

  @Test func aReaderThatGoesAwayIsNoFault() async throws {
    let scratch = try Scratch()
    let script = "{ \"$0\" specs list --json; echo $? >code; } | head -c 10 >/dev/null; cat code"
    let run = try await Command.shell(script, in: scratch.url)
    #expect(run.output == "0\n")
    #expect(run.errors == "")
  }
}
