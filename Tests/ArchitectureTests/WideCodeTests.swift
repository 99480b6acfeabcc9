import Foundation
import Testing

/// Code that is compiled for newer processors than the program asks for must be reached by its own name only: a copy of
/// a shared function, were the linker to choose it, would end the program on an older processor.
@Suite struct WideCodeTests {
  private static let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "TensorLoopsAVX2.build")

  @Test func sharesNoFunction() throws {
    let objects = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter { $0.hasSuffix(".o") }
    try #require(!objects.isEmpty)
    let symbols = try objects.flatMap { try Self.symbols(of: Self.folder.appending(path: $0)) }
    #expect(symbols.contains { $0.name.contains("convolveWide") && $0.kind == "T" })
    let shared = symbols.filter { "uvVwW".contains($0.kind) && $0.name != "__swift_reflection_version" }
    #expect(shared.map(\.name) == [])
  }

  private static func symbols(of object: URL) throws -> [(kind: String, name: String)] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["nm", "--defined-only", object.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      return words.count == 3 ? (String(words[1]), String(words[2])) : nil
    }
  }
}
