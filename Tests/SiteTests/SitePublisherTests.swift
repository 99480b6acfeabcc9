import Foundation
import Orders
import SiteTesting
import Testing

@testable import Site

struct SitePublisherTests {
  /// A folder of its own, gone with the test.
  final class Place {
    let path: String
    let publisher: SitePublisher
    var site: String { path + "/site" }

    init() throws {
      path = FileManager.default.temporaryDirectory.appending(path: "likeness-\(UUID().uuidString)").path
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      publisher = SitePublisher(site: path + "/site", staging: path + "/.staging")
      try publisher.prepare()
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var files: [String] {
      (FileManager.default.subpaths(atPath: site) ?? []).filter { name in
        (try? FileManager.default.attributesOfItem(atPath: site + "/" + name))?[.type] as? FileAttributeType
          == .typeRegular
      }.sorted()
    }

    func text(_ name: String) -> String? {
      FileManager.default.contents(atPath: site + "/" + name).map { String(decoding: $0, as: UTF8.self) }
    }

    func fileNumber(_ name: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: site + "/" + name)[.systemFileNumber] as? Int
    }

    var stagingIsEmpty: Bool {
      get throws { try FileManager.default.contentsOfDirectory(atPath: path + "/.staging").isEmpty }
    }
  }

  private let first = [SiteFile(path: "index.html", text: "one"), SiteFile(path: "a.jpg", text: "picture")]

  @Test func anOrderAppearsWhole() throws {
    let place = try Place()
    let link = try SampleStudio.link()
    let change = try place.publisher.publish(first, at: link)
    #expect(change.sorted() == FolderChange(added: [link.path + "a.jpg", link.path + "index.html"]))
    #expect(place.files == [link.path + "a.jpg", link.path + "index.html"])
    #expect(place.text(link.path + "a.jpg") == "picture")
    #expect(try place.publisher.publishedLinks() == [link])
    #expect(try place.stagingIsEmpty)
  }

  @Test func sameBytesAreLeftAlone() throws {
    let place = try Place()
    let link = try SampleStudio.link()
    _ = try place.publisher.publish(first, at: link)
    let folder = try place.fileNumber(String(link.path.dropLast()))
    let change = try place.publisher.publish(first, at: link)
    #expect(change == FolderChange(unchanged: 2))
    #expect(try place.fileNumber(String(link.path.dropLast())) == folder)
  }

  @Test func aChangeKeepsTheFilesThatAreTheSame() throws {
    let place = try Place()
    let link = try SampleStudio.link()
    _ = try place.publisher.publish(first + [SiteFile(path: "old.jpg", text: "x")], at: link)
    let number = try place.fileNumber(link.path + "a.jpg")
    let change = try place.publisher.publish(
      [SiteFile(path: "index.html", text: "two"), first[1], SiteFile(path: "b.jpg", text: "new")], at: link)
    #expect(
      change
        == FolderChange(
          added: [link.path + "b.jpg"], updated: [link.path + "index.html"], removed: [link.path + "old.jpg"],
          unchanged: 1))
    #expect(place.files == ["a.jpg", "b.jpg", "index.html"].map { link.path + $0 })
    #expect(place.text(link.path + "index.html") == "two")
    // The same file under the same number: an upload by age sees nothing new.
    #expect(try place.fileNumber(link.path + "a.jpg") == number)
    #expect(try place.stagingIsEmpty)
  }

  @Test func finishingRemovesWhatIsNotKnown() throws {
    let place = try Place()
    let key = try SampleStudio.key
    let kept = try SampleStudio.link()
    let gone = Link(order: OrderNumber("B"), revision: 0, lastDay: SampleStudio.day("2027-05-22"), key: key)
    let goneAlone = Link(order: OrderNumber("C"), revision: 0, lastDay: SampleStudio.day("2027-01-01"), key: key)
    for link in [kept, gone, goneAlone] { _ = try place.publisher.publish(first, at: link) }
    try FileManager.default.createDirectory(atPath: place.site + "/odd/inner", withIntermediateDirectories: true)
    try Data("x".utf8).write(to: URL(filePath: place.site + "/odd/inner/file"))
    try Data("x".utf8).write(to: URL(filePath: place.site + "/d/stray"))
    let wide = [SiteFile(path: "index.html", text: "hello"), SiteFile(path: "d/.htaccess", text: "rules")]
    let change = try place.publisher.finish(wide, keeping: [kept])
    #expect(change.sorted().added == ["d/.htaccess", "index.html"])
    #expect(
      change.sorted().removed
        == [
          gone.path + "a.jpg", gone.path + "index.html", goneAlone.path + "a.jpg", goneAlone.path + "index.html",
          "d/stray", "odd/inner/file",
        ].sorted())
    #expect(place.files == ["d/.htaccess", "index.html", kept.path + "a.jpg", kept.path + "index.html"].sorted())
    #expect(!FileManager.default.fileExists(atPath: place.site + "/d/20270101"))
    #expect(try place.publisher.finish(wide, keeping: [kept]) == FolderChange(unchanged: 2))
  }

  @Test func canariesAreNoOrders() throws {
    let place = try Place()
    _ = try place.publisher.finish(try SampleStudio.renderer().siteWide(), keeping: [])
    #expect(try place.publisher.publishedLinks() == [])
    #expect(place.files.count == 16)
  }

  @Test func anOrderIsTakenAway() throws {
    let place = try Place()
    let link = try SampleStudio.link()
    _ = try place.publisher.publish(first, at: link)
    #expect(try place.publisher.remove(link).sorted().removed == [link.path + "a.jpg", link.path + "index.html"])
    #expect(place.files == [])
    #expect(!FileManager.default.fileExists(atPath: place.site + "/d/20270522"))
    #expect(try place.publisher.remove(link) == FolderChange())
  }

  @Test(arguments: ["", "/x", "../x", "a/../b", "a//b", "./a", "a/", "a\0b"])
  func pathsThatLeaveAreRefused(_ path: String) throws {
    let place = try Place()
    #expect(throws: PublicationError(step: .path, path: path, code: 0)) {
      try place.publisher.publish([SiteFile(path: path, text: "x")], at: try SampleStudio.link())
    }
    #expect(place.files == [])
  }

  @Test func twoFilesOfOnePathAreRefused() throws {
    let place = try Place()
    #expect(throws: PublicationError(step: .path, path: "index.html", code: 0)) {
      try place.publisher.publish(first + [first[0]], at: try SampleStudio.link())
    }
  }

  @Test func whatAKilledRunLeftIsCleared() throws {
    let place = try Place()
    try FileManager.default.createDirectory(atPath: place.path + "/.staging/d_x", withIntermediateDirectories: true)
    try Data("half".utf8).write(to: URL(filePath: place.path + "/.staging/d_x/index.html"))
    try place.publisher.prepare()
    #expect(try place.stagingIsEmpty)
  }

  @Test func aFolderThatCannotBeMadeIsNamedWithoutTheMachine() throws {
    let place = try Place()
    let link = try SampleStudio.link()
    try Data("in the way".utf8).write(to: URL(filePath: place.site + "/d"))
    #expect(throws: PublicationError(step: .createFolder, path: "d/20270522", code: ENOTDIR)) {
      try place.publisher.publish(first, at: link)
    }
    #expect(try place.stagingIsEmpty)
  }

  /// A limit on the size of files stands for the end of the disk: the write fails half way in the same call.
  @Test func aDiskThatFillsLeavesTheOldSiteWhole() async {
    await #expect(processExitsWith: .success) {
      let place = try Place()
      let link = try SampleStudio.link()
      let old = [SiteFile(path: "index.html", text: "one"), SiteFile(path: "a.jpg", text: "picture")]
      _ = try place.publisher.publish(old, at: link)
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 100_000, rlim_max: 100_000)
      try #require(unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
      let large = [
        SiteFile(path: "index.html", text: "two"),
        SiteFile(path: "b.jpg", contents: [UInt8](repeating: 1, count: 300_000)),
      ]
      let error = #expect(throws: PublicationError.self) { try place.publisher.publish(large, at: link) }
      #expect(error?.step == .write)
      #expect(error?.code == EFBIG)
      #expect(place.files == [link.path + "a.jpg", link.path + "index.html"])
      #expect(place.text(link.path + "index.html") == "one")
      #expect(try place.stagingIsEmpty)
    }
  }

  @Test func workersPublishSideBySide() async throws {
    let place = try Place()
    let key = try SampleStudio.key
    let publisher = place.publisher
    let links = (0..<40).map {
      Link(order: OrderNumber("A-\($0)"), revision: 0, lastDay: SampleStudio.day("2027-05-22"), key: key)
    }
    let files = first
    let added = try await withThrowingTaskGroup(of: FolderChange.self) { group in
      for link in links { group.addTask { try publisher.publish(files, at: link) } }
      return try await group.reduce(into: FolderChange()) { $0.merge($1) }
    }
    #expect(added.added.count == 80)
    #expect(try place.publisher.publishedLinks() == Set(links))
  }
}
