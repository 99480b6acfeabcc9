import Foundation
import Subprocess
import SystemPackage
import Testing

/// Runs the program itself, as a user would.
enum Command {
  struct Outcome {
    var code: Int
    var output: String
    var errors: String
  }

  /// - Parameter models: another folder of models than the user's.
  static func run(_ arguments: [String], input: String = "", models: String? = nil) async throws -> Outcome {
    var changes: [Environment.Key: String?] = ["TERM": "dumb"]
    if let models { changes["LIKENESS_MODELS"] = models }
    let result = try await Subprocess.run(
      .path(FilePath(try program)), arguments: Arguments(arguments), environment: .inherit.updating(changes),
      input: .string(input), output: .string(limit: 8 << 20), error: .string(limit: 8 << 20))
    guard case .exited(let code) = result.terminationStatus else {
      Issue.record("likeness \(arguments.joined(separator: " ")) did not end by itself")
      return Outcome(code: -1, output: result.standardOutput, errors: result.standardError)
    }
    return Outcome(code: Int(code), output: result.standardOutput, errors: result.standardError)
  }

  static func mode(of file: URL) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
  }

  /// The program that was built beside the tests.
  private static var program: String {
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
