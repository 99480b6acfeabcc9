import Foundation
import Testing

/// Every promise is kept by tests that are there.
@Suite struct PromiseTests {
  @Test func everyPromiseIsListedOnce() {
    #expect(PromiseTable.promises.map(\.id) == (1...30).map { "P\($0)" })
    #expect(PromiseTable.promises.allSatisfy { !$0.tests.isEmpty && $0.words.hasSuffix(".") })
  }

  @Test(arguments: PromiseTable.promises)
  func everyNamedTestIsThere(promise: PromiseTable.Promise) throws {
    let files = try Self.testFiles()
    for name in promise.tests {
      let parts = name.split(separator: ".").map(String.init)
      let texts = files[parts[0]] ?? []
      #expect(texts.contains { Self.holds(test: parts[1], $0) }, "\(promise.id): \(name)")
    }
  }

  @Test func aTestThatIsNotThereIsNoticed() {
    let text = "  @Test(arguments: [1])\n  func isThere(a: Int) {\n  func isNoTest() {\n"
    #expect(Self.holds(test: "isThere", text))
    #expect(!Self.holds(test: "isNoTest", text) && !Self.holds(test: "isMissing", text))
  }

  /// Whether a function of that name stands in the text, with `@Test` before it and no other function in between.
  static func holds(test name: String, _ text: String) -> Bool {
    guard let place = text.range(of: "func \(name)("),
      let mark = text[..<place.lowerBound].range(of: "@Test", options: .backwards)
    else { return false }
    return !text[mark.upperBound..<place.lowerBound].contains("func ")
  }

  /// The texts of the test files, by their names without `.swift`: two folders may have a file of one name.
  static func testFiles() throws -> [String: [String]] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let paths = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap { $0 as? String }
    var files: [String: [String]] = [:]
    for path in paths where path.hasSuffix("Tests.swift") {
      let name = String(path.split(separator: "/").last?.dropLast(6) ?? "")
      files[name, default: []].append(try String(contentsOf: folder.appending(path: path), encoding: .utf8))
    }
    return files
  }
}
