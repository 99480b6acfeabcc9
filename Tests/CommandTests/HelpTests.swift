import Foundation
import Testing

/// Help that is read in a terminal of 80 columns.
@Suite struct HelpTests {
  private struct Dump: Decodable {
    struct Command: Decodable {
      var commandName: String
      var subcommands: [Command]?

      /// The words of this command and of all below it.
      var paths: [[String]] {
        [[commandName]] + (subcommands ?? []).flatMap(\.paths).map { [commandName] + $0 }
      }
    }

    var command: Command
  }

  private static func commands() async throws -> [[String]] {
    let dump = try await Command.run(["--experimental-dump-help"])
    return try JSONDecoder().decode(Dump.self, from: Data(dump.output.utf8)).command.paths
      .map { Array($0.dropFirst()) }.filter { $0.last != "help" }
  }

  @Test func isReadAsItWasWritten() async throws {
    let commands = try await Self.commands()
    #expect(commands.count > 30)
    for command in commands {
      let help = try await Command.run(command + ["--help"]).output
      let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
      Self.expectNoWrapping(lines.prefix { !$0.hasPrefix("USAGE:") }, of: command)
      Self.expectOneColumn(lines.drop { !$0.hasPrefix("OPTIONS:") }.dropFirst().prefix { !$0.isEmpty }, of: command)
    }
  }

  /// A line that is set in and too long goes on in the first column, where it looks like prose, or like a command.
  private static func expectNoWrapping(_ lines: ArraySlice<Substring>, of command: [String]) {
    for (line, next) in zip(lines, lines.dropFirst()) where line.hasPrefix(" ") {
      #expect(next.isEmpty || next.hasPrefix(" "), "\(command): \(line)")
    }
  }

  private static func expectOneColumn(_ options: ArraySlice<Substring>, of command: [String]) {
    for line in options {
      #expect(line.hasPrefix("  -") || line.hasPrefix(String(repeating: " ", count: 26)), "\(command): \(line)")
    }
  }
}
