import Foundation
import Subprocess
import SystemPackage

/// A process with mounts of its own, which are gone when it ends: for what depends on the file system of a machine.
enum MountSpace {
  /// Whether this machine lets whoever runs the tests do that.
  static let isAllowed: Bool = {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command("mount -t tmpfs -o size=1m tmpfs /mnt")
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  /// - Parameters:
  ///   - script: of `sh`, ended by the first failure; `$0` is the program that is tested.
  ///   - arguments: `$1` and on.
  static func run(_ script: String, _ arguments: [String] = [], in folder: URL) async throws -> Command.Outcome {
    let words = command(script) + [try Command.program] + arguments
    let result = try await Subprocess.run(
      .name("env"), arguments: Arguments(words), workingDirectory: FilePath(folder.path), input: .none,
      output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
    let code = if case .exited(let code) = result.terminationStatus { Int(code) } else { -1 }
    return Command.Outcome(code: code, output: result.standardOutput, errors: result.standardError)
  }

  private static func command(_ script: String) -> [String] {
    ["unshare", getuid() == 0 ? "-m" : "-rm", "sh", "-ec", script]
  }
}
