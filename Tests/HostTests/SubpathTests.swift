import Foundation
import Orders
import Site
import SiteTesting
import Testing

/// A site that stands below a path of its host.
@Suite(.serialized)
struct SubpathTests {
  @Test(arguments: RealServer.Kind.allCases)
  func linksEndThereAsWell(_ kind: RealServer.Kind) throws {
    let past = SampleStudio.day("2020-01-01")
    let live = SampleStudio.day("2099-05-22")
    let server = try RealServer(.init(kind: kind, days: [past, live], basePath: "/photos.v1"))
    #expect(try server.path(live).hasPrefix("/photos.v1/d/20990522/"))
    #expect(try server.client.get(server.path(live)).status == 200)
    #expect(try server.client.get(server.path(past)).status == 410)
    #expect(try server.client.get("/photos.v1/").status == 200)
    #expect(try server.client.get(server.path(past)).body.contains("href=\"/photos.v1/style.css\""))
    // A point in the path is a point.
    #expect(try server.client.get("/photosxv1/d/20990522/").status == 404)
  }
}
