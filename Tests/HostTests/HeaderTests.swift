import Foundation
import Orders
import Site
import SiteTesting
import Testing

/// What each real server sends along, and what it writes down.
@Suite(.serialized)
struct HeaderTests {
  private static let everywhere = [
    "referrer-policy": "no-referrer", "x-content-type-options": "nosniff", "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin", "cross-origin-resource-policy": "same-origin",
  ]

  @Test(arguments: RealServer.Kind.allCases.filter(\.isFullyConfigured))
  func ordersAreGuarded(_ kind: RealServer.Kind) throws {
    let day = SampleStudio.day("2099-05-22")
    let server = try RealServer(.init(kind: kind, days: [day]))
    for file in ["", "us-passport-1.jpg", "all.zip"] {
      let answer = try server.client.get(server.path(day) + file)
      #expect(answer.status == 200)
      for (name, value) in Self.everywhere { #expect(answer.header(name) == value, "\(name) of \(file)") }
      #expect(answer.header("content-security-policy")?.hasPrefix("default-src 'none'; img-src 'self' blob:;") == true)
      #expect(answer.header("permissions-policy")?.contains("camera=()") == true)
      #expect(answer.header("x-robots-tag") == "noindex, nofollow, noarchive, noimageindex")
      #expect(answer.header("cache-control") == "private, no-store")
    }
  }

  @Test(arguments: RealServer.Kind.allCases.filter(\.isFullyConfigured))
  func publicPagesAreFoundAndAskedForAgain(_ kind: RealServer.Kind) throws {
    let server = try RealServer(.init(kind: kind, days: []))
    for path in ["/", "/privacy-es.html", "/style.css", "/site.js", "/icon.svg"] {
      let answer = try server.client.get(path)
      #expect(answer.status == 200, "\(path)")
      for (name, value) in Self.everywhere { #expect(answer.header(name) == value, "\(name) of \(path)") }
      #expect(answer.header("x-robots-tag") == nil)
      #expect(answer.header("cache-control") == "no-cache")
    }
    #expect(try server.client.get("/style.css").header("content-type")?.hasPrefix("text/css") == true)
    #expect(try server.client.get("/").header("content-type")?.hasPrefix("text/html") == true)
  }

  @Test(arguments: RealServer.Kind.allCases)
  func endsAreSaidInBothLanguages(_ kind: RealServer.Kind) throws {
    let past = SampleStudio.day("2020-01-01")
    let server = try RealServer(.init(kind: kind, days: [past]))
    let gone = try server.client.get(server.path(past))
    #expect(gone.status == 410)
    #expect(gone.body.contains("These photos are no longer available"))
    #expect(gone.body.contains("Estas fotos ya no están disponibles"))
    #expect(gone.header("content-type")?.hasPrefix("text/html") == true)
    let missing = try server.client.get("/d/99991231/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/")
    #expect(missing.status == 404)
    #expect(missing.body.contains("There is nothing at this address"))
    for answer in [gone, missing] where kind.isFullyConfigured {
      #expect(answer.header("referrer-policy") == "no-referrer")
      #expect(answer.header("cache-control")?.contains("no-store") == true)
    }
  }

  @Test(arguments: RealServer.Kind.allCases.filter(\.isFullyConfigured))
  func logsOpenNoGallery(_ kind: RealServer.Kind) throws {
    let day = SampleStudio.day("2099-05-22")
    let past = SampleStudio.day("2020-01-01")
    let server = try RealServer(.init(kind: kind, days: [day, past]))
    let paths = [try server.path(day), try server.path(day) + "us-passport-1.jpg?x=1", try server.path(past)]
    for path in paths + ["/nothing", "/%64" + (try server.path(day).dropFirst(2))] { _ = try server.client.get(path) }
    // By the name of the host with a port, and by another name.
    for host in ["photos.lumen.example:\(server.client.port)", "other.example", "127.0.0.1"] {
      _ = try RawClient(port: server.client.port, host: host).get(paths[0])
    }
    let folder = server.folder
    let files = try FileManager.default.contentsOfDirectory(atPath: folder + "/log")
    // The server writes as it answers, some a moment later: it is told to end, and then has written.
    let token = try #require(try server.path(day).split(separator: "/").last)
    let pastToken = try #require(try server.path(past).split(separator: "/").last)
    server.stop()
    var all = try String(contentsOfFile: folder + "/output.txt", encoding: .utf8)
    for file in files { all += try String(contentsOfFile: folder + "/log/" + file, encoding: .utf8) }
    #expect(try server.log().contains("d/20990522/\(token.prefix(4))..."))
    #expect(!all.contains(token.dropFirst(4).prefix(8)))
    #expect(!all.contains(pastToken.dropFirst(4).prefix(8)))
    let written = try server.log()
    #expect(!written.contains("127.0.0.1"))
  }
}
