import Foundation
import Testing

@testable import Studio

@Suite struct ShellWordTests {
  @Test(arguments: [
    ("my-studio/orders.csv", "my-studio/orders.csv"), ("my studio", "'my studio'"), ("", "''"),
    ("Ana's", #"'Ana'\''s'"#), ("~/x", "'~/x'"), ("$(rm)", "'$(rm)'"), ("año", "'año'"),
  ])
  func quotesWhereAShellWouldTakeItOtherwise(text: String, word: String) {
    #expect(text.shellWord == word)
  }

  @Test(arguments: ["a b", "it's", #"back\slash"#, "two\nlines", "`x` $y *", "-", "é"])
  func aShellReadsTheSame(text: String) throws {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "printf %s \(text.shellWord)"]
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(String(decoding: output, as: UTF8.self) == text)
  }

  @Test func theKeysCommandsCanBeCopied() {
    let error = StudioKeyError.readableByOthers(path: "/s/my studio/studio.key", mode: 0o644)
    #expect(error.sentence.hasSuffix("Run: chmod 600 '/s/my studio/studio.key'"))
  }
}
