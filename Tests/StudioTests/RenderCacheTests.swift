import Foundation
import Measures
import Testing

@testable import Studio

@Suite struct RenderCacheTests {
  static let key = String(repeating: "ab", count: 32)

  static var entry: RenderCache.Entry {
    var files = RenderedFiles()
    let print = files.add([1, 2, 3], named: "us-passport-1.jpg", extent: .init(width: 600, height: 600))
    let preview = files.add([4, 5], named: "us-passport-1-preview-240.jpg", extent: .init(width: 240, height: 240))
    let photo = RenderedOrder.Photo(
      picture: 1, specification: "us-passport", print: print, upload: nil, previews: [preview], checks: [],
      replacedBackground: nil, changedPercent: 0, changedEdgePercent: 0)
    return RenderCache.Entry(order: RenderedOrder(photos: [photo], sheets: []), files: files.files)
  }

  @Test func givesBackWhatItWasGiven() throws {
    let scratch = try Scratch()
    let cache = RenderCache(folder: scratch.url)
    #expect(cache.entry(for: Self.key)?.files == nil)
    try cache.store(Self.entry, for: Self.key)
    let found = try #require(cache.entry(for: Self.key))
    #expect(found.files == Self.entry.files)
    #expect(found.order.files.map(\.name) == ["us-passport-1.jpg", "us-passport-1-preview-240.jpg"])
  }

  @Test(arguments: ["us-passport-1.jpg", "entry.json"])
  func takesADamagedEntryForNone(name: String) throws {
    let scratch = try Scratch()
    let cache = RenderCache(folder: scratch.url)
    try cache.store(Self.entry, for: Self.key)
    try Data("damaged".utf8).write(to: cache.place(of: Self.key).appending(path: name))
    #expect(cache.entry(for: Self.key)?.files == nil)
    try cache.store(Self.entry, for: Self.key)
    #expect(cache.entry(for: Self.key)?.files == Self.entry.files)
  }

  @Test func isForItsOwnerAlone() throws {
    let scratch = try Scratch()
    let cache = RenderCache(folder: scratch.url)
    try cache.store(Self.entry, for: Self.key)
    let mode = try FileManager.default.attributesOfItem(atPath: cache.place(of: Self.key).path)[.posixPermissions]
    #expect(mode as? Int == 0o700)
  }
}
