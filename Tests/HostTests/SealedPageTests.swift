import Foundation
import Orders
import Site
import SiteTesting
import Testing

/// A sealed order, opened in a browser.
@Suite(.serialized)
struct SealedPageTests {
  private struct Seen: Decodable, Equatable {
    var state: String
    var shown: Bool?
    var heading: String?
    var pictures: [Int]?
    var sources: [String]?
    var download: String?
    var bytes: Int?
    var keySent: Bool?
    /// What axe-core finds in the page once it is open.
    var faults: [String]?
    /// Whether the link to it carries the key.
    var otherLanguage: Bool?
  }

  private static func act(_ arguments: [String]) throws -> Seen {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Browser/act.py").path
    let result = try Tool.run("python3", [path] + arguments)
    try #require(result.status == 0, "\(result.output)")
    return try JSONDecoder().decode(Seen.self, from: Data(result.output.utf8))
  }

  private static func key(of order: GalleryOrder) throws -> String {
    try #require(try SampleStudio.renderer().address(of: order).split(separator: "#").last).description
  }

  private static let whole = Seen(
    state: "open", heading: "Anna, your photos are ready", sources: ["blob"], download: "all.zip", keySent: false,
    faults: [],
    otherLanguage: true)

  @Test func theKeyOfTheAddressOpensIt() throws {
    let order = try SampleStudio.orderWithPictures(sealing: .fragment)
    let server = try RealServer(.init(kind: .nginx, days: [], orders: [order]))
    let key = try Self.key(of: order)
    var seen = try Self.act(["open", server.origin + "/" + order.link.path + "#" + key])
    #expect((seen.bytes ?? 0) > 50_000)
    seen.bytes = nil
    var expected = Self.whole
    // Natural widths, once decrypted.
    expected.pictures = [480, 307, 480]
    #expect(seen == expected)
    server.stop()
    for name in try FileManager.default.contentsOfDirectory(atPath: server.folder + "/log") {
      let log = try String(contentsOfFile: server.folder + "/log/" + name, encoding: .utf8)
      #expect(!log.contains(key.prefix(12)))
    }
  }

  @Test func theCodeOpensItHoweverItIsTyped() throws {
    let order = try SampleStudio.orderWithPictures(sealing: .exchangeCode("K7PQ-2M9X-44TR"))
    let server = try RealServer(.init(kind: .nginx, days: [], orders: [order]))
    let url = server.origin + "/" + order.link.path
    #expect(try SampleStudio.renderer().address(of: order).contains("#") == false)
    #expect(try Self.act(["open", url, " k7pq2m9x 44tr"]).heading == "Anna, your photos are ready")
    #expect(try Self.act(["open", url, "K7PQ-2M9X-44TS"]) == Seen(state: "wrongCode", shown: true))
  }

  @Test func whatCannotOpenSaysWhy() throws {
    let order = try SampleStudio.orderWithPictures(sealing: .fragment)
    let server = try RealServer(.init(kind: .nginx, days: [], orders: [order]))
    let page = "/" + order.link.path
    let key = try Self.key(of: order)
    let other = String(key.reversed())
    for (arguments, state) in [
      (["open", server.origin + page + "#" + other], "wrong"),
      (["open", server.origin + page + "#" + key.dropLast()], "wrong"),
      (["open", server.origin + page], "noKey"),
      (["old", server.origin + page + "#" + key], "old"),
      (["insecure", "http://photos.lumen.example" + page + "#" + key, String(server.client.port)], "insecure"),
    ] {
      #expect(try Self.act(arguments) == Seen(state: state, shown: true))
    }
    try FileManager.default.removeItem(atPath: server.folder + "/site" + page + "contents.bin")
    #expect(try Self.act(["open", server.origin + page + "#" + key]) == Seen(state: "missing", shown: true))
  }
}
