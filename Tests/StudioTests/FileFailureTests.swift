import Foundation
import Testing

@testable import Studio

@Suite struct FileFailureTests {
  @Test func saysWhatTheSystemSaysBehindFoundation() throws {
    let scratch = try Scratch()
    let file = scratch.url.appending(path: "file")
    try Data("x".utf8).write(to: file)
    let failure = #expect(throws: FileFailure.self) {
      try AtomicFile.write(Data(), to: file.appending(path: "below/it"))
    }
    #expect(failure?.reason == "Not a directory")
  }

  /// The sentences around it have full stops of their own.
  @Test(arguments: [CocoaError(.fileWriteOutOfSpace), CocoaError(.fileReadNoPermission)])
  func endsWithoutAFullStop(error: CocoaError) {
    let failure = FileFailure(error, path: "build")
    #expect(failure.reason.last?.isLetter == true)
    #expect(!BatchError.file(failure).sentence.contains(".."))
  }
}
