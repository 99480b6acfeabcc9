import Foundation
import SiteTesting
import Testing

@testable import Site

struct PrivateFolderTests {
  @Test func filesAreForTheirOwnerAlone() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "likeness-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let folder = PrivateFolder(path)
    try folder.write([SiteFile(path: "links.csv", text: "a"), SiteFile(path: "thumbs/1.jpg", text: "b")])
    try folder.write([SiteFile(path: "links.csv", text: "c")])
    func mode(_ name: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path + name)[.posixPermissions] as? Int
    }
    #expect(try mode("") == 0o700)
    #expect(try mode("/thumbs") == 0o700)
    #expect(try mode("/links.csv") == 0o600)
    #expect(try mode("/thumbs/1.jpg") == 0o600)
    #expect(FileManager.default.contents(atPath: path + "/links.csv") == Data("c".utf8))
    try folder.removeAll(except: ["links.csv"])
    #expect(FileManager.default.subpaths(atPath: path)?.sorted() == ["links.csv", "thumbs"])
  }
}
