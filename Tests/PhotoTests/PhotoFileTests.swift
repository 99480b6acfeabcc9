import Foundation
import Photo
import Testing

@Suite final class PhotoFileTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "PhotoFileTests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  private func read(_ name: String, followsLinks: Bool = false, maxBytes: Int = 1000) throws -> [UInt8] {
    try PhotoFile.bytes(
      at: folder.appending(path: name).path(percentEncoded: false), followsLinks: followsLinks,
      limits: PhotoLimits(maxBytes: maxBytes))
  }

  private func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: folder.appending(path: name))
  }

  @Test func aFile() throws {
    let bytes = (0..<900).map { UInt8(truncatingIfNeeded: $0) }
    try write(bytes, to: "a file.jpg")
    #expect(try read("a file.jpg") == bytes)
  }

  @Test func anEmptyFile() throws {
    try write([], to: "empty")
    #expect(try read("empty") == [])
  }

  @Test func nothingThere() {
    #expect(throws: PhotoError.missing) { try read("nobody.jpg") }
    #expect(throws: PhotoError.missing) { try read("no/body.jpg") }
  }

  @Test func aFolder() {
    #expect(throws: PhotoError.directory) { try read("") }
  }

  @Test func tooManyBytes() throws {
    try write([UInt8](repeating: 0, count: 1001), to: "large")
    #expect(throws: PhotoError.tooManyBytes(1001, most: 1000)) { try read("large") }
  }

  @Test func links() throws {
    try write([1, 2, 3], to: "target")
    let link = folder.appending(path: "link")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: folder.appending(path: "target"))
    #expect(throws: PhotoError.symbolicLink) { try read("link") }
    #expect(try read("link", followsLinks: true) == [1, 2, 3])
  }

  @Test func aPipe() throws {
    let path = folder.appending(path: "pipe").path(percentEncoded: false)
    try #require(unsafe mkfifo(path, 0o600) == 0)
    #expect(throws: PhotoError.notARegularFile) { try read("pipe") }
  }

  /// Who is allowed everything can read it, which tests in containers often are.
  @Test(.enabled(if: geteuid() != 0)) func noPermission() throws {
    try write([1], to: "locked")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: folder.appending(path: "locked").path(percentEncoded: false))
    #expect(throws: PhotoError.notPermitted) { try read("locked") }
  }
}
