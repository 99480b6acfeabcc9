import Foundation
import Subprocess
import SystemPackage
import Testing

/// Runs the program itself, as a user would.
enum Command {
  struct Outcome {
    /// Minus the signal's number where a signal ended it.
    var code: Int
    var output: String
    var errors: String
  }

  /// - Parameters:
  ///   - models: another folder of models than the user's.
  ///   - folder: where it is run; nil for where the tests run.
  ///   - environment: what to change; nil takes a variable away.
  ///   - limit: kilobytes of data that it may hold (`RLIMIT_DATA`).
  static func run(
    _ arguments: [String], input: String = "", models: String? = nil, in folder: URL? = nil,
    environment: [String: String?] = [:], dataLimit limit: Int? = nil
  ) async throws -> Outcome {
    var command = [try program] + arguments
    // The shell sets the limit and becomes the program.
    if let limit { command = ["/bin/sh", "-c", "ulimit -d \(limit) && exec \"$0\" \"$@\""] + command }
    let result = try await Subprocess.run(
      .path(FilePath(command[0])), arguments: Arguments(Array(command.dropFirst())),
      environment: changed(environment, models: models), workingDirectory: folder.map { FilePath($0.path) },
      input: .string(input), output: .string(limit: 64 << 20), error: .string(limit: 8 << 20))
    return Outcome(
      code: code(result.terminationStatus), output: result.standardOutput, errors: result.standardError)
  }

  /// Runs a script of `sh`, in which `$0` is the program: for what a shell does with its output.
  static func shell(_ script: String, in folder: URL) async throws -> Outcome {
    let result = try await Subprocess.run(
      .path("/bin/sh"), arguments: Arguments(["-c", script, try program]), environment: changed([:], models: nil),
      workingDirectory: FilePath(folder.path), input: .none, output: .string(limit: 64 << 20),
      error: .string(limit: 8 << 20))
    return Outcome(
      code: code(result.terminationStatus), output: result.standardOutput, errors: result.standardError)
  }

  static func mode(of file: URL) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
  }

  /// The user's folder of models, for a program that is given another home.
  static var models: String {
    let environment = ProcessInfo.processInfo.environment
    let data = environment["XDG_DATA_HOME"] ?? (environment["HOME"] ?? "/") + "/.local/share"
    return environment["LIKENESS_MODELS"] ?? data + "/likeness/models"
  }

  private static func changed(_ changes: [String: String?], models: String?) -> Environment {
    var all: [Environment.Key: String?] = ["TERM": "dumb"]
    if let models { all["LIKENESS_MODELS"] = models }
    for (name, value) in changes { all[Environment.Key(stringLiteral: name)] = value }
    return .inherit.updating(all)
  }

  private static func code(_ status: TerminationStatus) -> Int {
    switch status {
    case .exited(let code): Int(code)
    case .signaled(let signal): -Int(signal)
    }
  }

  /// The program that was built beside the tests.
  static var program: String {
    get throws {
      var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      for _ in 0..<4 {
        let candidate = folder.appending(path: "likeness")
        if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate.path }
        folder.deleteLastPathComponent()
      }
      throw CocoaError(.fileNoSuchFile)
    }
  }
}
