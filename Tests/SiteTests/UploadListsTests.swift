import Foundation
import Testing

@testable import Site

/// What an upload is told to do over several runs.
struct UploadListsTests {
  private final class Studio {
    let root = FileManager.default.temporaryDirectory.appending(path: "likeness-\(UUID().uuidString)")
    /// Of the next file that is written, in seconds: a change is told by age, whatever the clock does.
    private var age = 1_000_000

    init() throws {
      try FileManager.default.createDirectory(at: root.appending(path: "site"), withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    var lists: UploadLists {
      UploadLists(
        site: root.path + "/site", lists: PrivateFolder(root.path + "/review"), root: root.path, record: "uploads.tsv")
    }

    func put(_ path: String, _ text: String = "one") throws {
      let place = root.appending(path: "site/" + path)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: place)
      age += 1
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: Double(age))], ofItemAtPath: place.path)
    }

    func take(_ path: String) throws { try FileManager.default.removeItem(at: root.appending(path: "site/" + path)) }

    /// `upload.txt | delete.txt | number.txt`, after a run.
    func told() throws -> String {
      try lists.write()
      return try ["upload", "delete", "number"].map { name in
        try String(contentsOf: root.appending(path: "review/changes/\(name).txt"), encoding: .utf8)
          .split(separator: "\n").joined(separator: " ")
      }.joined(separator: " | ")
    }
  }

  @Test func twoRunsBetweenTwoUploadsAreToldTogether() throws {
    let studio = try Studio()
    try studio.put("index.html")
    try studio.put("d/1/a.jpg")
    #expect(try studio.told() == "d/1/a.jpg index.html |  | 1")
    #expect(try studio.lists.confirm(1))
    #expect(try studio.told() == " |  | 1")
    try studio.take("d/1/a.jpg")
    try studio.put("d/2/b.jpg")
    #expect(try studio.told() == "d/2/b.jpg | d/1/a.jpg | 2")
    // The second run hides nothing of the first.
    try studio.put("index.html", "two")
    #expect(try studio.told() == "d/2/b.jpg index.html | d/1/a.jpg | 3")
    // A run that changes nothing says the same again.
    #expect(try studio.told() == "d/2/b.jpg index.html | d/1/a.jpg | 3")
    #expect(try studio.lists.confirm(3))
    #expect(try studio.told() == " |  | 3")
  }

  @Test func whatWasListedOnceIsDeletedOneDay() throws {
    let studio = try Studio()
    try studio.put("d/1/a.jpg")
    _ = try studio.told()
    // Uploaded or not: nobody said.
    try studio.take("d/1/a.jpg")
    #expect(try studio.told() == " | d/1/a.jpg | 2")
    #expect(try studio.told() == " | d/1/a.jpg | 2")
    try studio.put("d/1/a.jpg")
    #expect(try studio.told() == "d/1/a.jpg |  | 3")
  }

  @Test func whatChangedSinceTheListsIsNotConfirmed() throws {
    let studio = try Studio()
    try studio.put("d/1/a.jpg")
    try studio.put("d/2/b.jpg")
    _ = try studio.told()
    // While the first lists are uploaded, the daily clean-up runs.
    try studio.take("d/1/a.jpg")
    #expect(try studio.told() == "d/2/b.jpg | d/1/a.jpg | 2")
    #expect(try studio.lists.confirm(1) == false)
    #expect(try studio.told() == "d/2/b.jpg | d/1/a.jpg | 2")
  }

  @Test func aFileThatWentBackIsUploadedAgain() throws {
    let studio = try Studio()
    try studio.put("style.css")
    _ = try studio.told()
    #expect(try studio.lists.confirm(1))
    let place = studio.root.appending(path: "site/style.css").path
    let before = try #require(try FileManager.default.attributesOfItem(atPath: place)[.modificationDate])
    try studio.put("style.css", "two")
    #expect(try studio.told() == "style.css |  | 2")
    try studio.put("style.css", "one")
    try FileManager.default.setAttributes([.modificationDate: before], ofItemAtPath: place)
    #expect(try studio.told() == "style.css |  | 3")
  }

  @Test(arguments: ["", "nonsense\n\t\t\nlists\tx\n", "a\t5\n", "lists\t-3"])
  func aRecordThatIsNoneIsBegunAfresh(_ text: String) throws {
    let studio = try Studio()
    try Data(text.utf8).write(to: studio.root.appending(path: "uploads.tsv"))
    try studio.put("index.html")
    #expect(try studio.told().hasPrefix("index.html |  | "))
    #expect(try studio.lists.confirm(0) == false)
  }

  @Test func programsReadTheSame() throws {
    let studio = try Studio()
    try studio.put("b.css")
    try studio.put("a.jpg")
    _ = try studio.told()
    #expect(try studio.lists.confirm(1))
    try studio.put("b.css", "two")
    try studio.put("a-1.jpg")
    try studio.put("a/1.jpg")
    try studio.take("a.jpg")
    _ = try studio.told()
    let json = try Data(contentsOf: studio.root.appending(path: "review/changes/changes.json"))
    let lists = try #require(try JSONSerialization.jsonObject(with: json) as? [String: [String]])
    #expect(lists == ["added": ["a/1.jpg", "a-1.jpg"], "removed": ["a.jpg"], "updated": ["b.css"]])
  }
}
