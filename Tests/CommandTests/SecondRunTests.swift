import Foundation
import Testing

/// What a run makes of a studio that was rendered before.
@Suite struct SecondRunTests {
  @Test func makesOnlyWhatChanged() async throws {
    let studio = try await TestStudio()
    let first = ManifestRow(number: "S-1", photo: "portrait-1.jpg", copies: 4)
    let second = ManifestRow(number: "S-2", photo: "portrait-2.jpg")
    try studio.write([first, second])
    #expect(try await studio.render().code == 0)
    let before = try Tree(studio.site)
    let galleries = try studio.galleries()
    #expect(galleries.count == 2)

    // One row changed: only its order is rendered, and only its files are touched.
    var changed = first
    changed.copies = 2
    try studio.write([changed, second])
    var run = try await studio.render()
    #expect(run.output.hasPrefix("orders: 1 rendered, 1 unchanged, 0 refused\n"))
    let after = try Tree(studio.site)
    let touched = Set(after.differences(from: before).map { $0.split(separator: "/").prefix(3).joined(separator: "/") })
    #expect(touched.count == 1)
    #expect(touched.isSubset(of: galleries))
    // The sheets as they were before would be printed too.
    #expect(
      try Tree(studio.prints).files.keys.filter { $0.contains("S-1_") }.sorted() == [
        "photo-4x6-in/S-1_sheet-1-of-1_2-photos.jpg", "photo-4x6-in/S-1_sheet-1-of-1_2-photos.pdf",
      ])

    // An order that the manifest no longer has keeps its gallery: its link was sent out.
    try studio.write([second])
    run = try await studio.render()
    #expect(
      run.output.hasPrefix("orders: 0 rendered, 1 unchanged, 0 refused\nsite: 0 files added, 0 updated, 0 removed\n"))
    #expect(try Tree(studio.site) == after)

    // Another revision moves the gallery: the old link is dead, the new one is good.
    changed.revision = 2
    try studio.write([changed, second])
    run = try await studio.render()
    #expect(run.output.hasPrefix("orders: 0 rendered, 2 unchanged, 0 refused\n"))
    let moved = try studio.galleries()
    #expect(moved.count == 2)
    #expect(galleries.subtracting(moved) == touched)
    #expect(moved.intersection(galleries).count == 1)
  }

  /// Its number stands beside each photo: what was made for the first must not serve for the second.
  @Test func twoOrdersOfOnePictureHaveSheetsOfTheirOwn() async throws {
    let studio = try await TestStudio()
    try studio.write([
      ManifestRow(number: "S-1", photo: "portrait-1.jpg"), ManifestRow(number: "S-2", photo: "portrait-1.jpg"),
    ])
    let run = try await studio.render("orders.csv", ["--workers", "1"])
    #expect(run.output.hasPrefix("orders: 2 rendered, 0 unchanged, 0 refused\n"))
    let sheets = try Tree(studio.prints).files.filter { $0.key.hasSuffix(".jpg") }.map(\.value)
    #expect(sheets.count == 2)
    #expect(Set(sheets).count == 2)
  }

  @Test func keepsAGalleryWhosePictureWentBad() async throws {
    let studio = try await TestStudio()
    try studio.write([ManifestRow(number: "S-1", photo: "portrait-1.jpg")])
    #expect(try await studio.render().code == 0)
    let site = try Tree(studio.site)
    try Data("gone".utf8).write(to: studio.photo("portrait-1.jpg"))
    let run = try await studio.render()
    #expect(run.code == 2)
    #expect(
      run.errors.hasSuffix(
        """
        orders.csv:2:19: order S-1 refused: portrait-1.jpg: it is not a picture that can be read, but text. Export it \
        as JPEG, PNG, WebP, HEIC, AVIF, TIFF, BMP or GIF.

        """))
    #expect(try Tree(studio.site) == site)
  }

  @Test func aDryRunWritesNothing() async throws {
    let studio = try await TestStudio()
    try studio.write([
      ManifestRow(number: "S-1", photo: "portrait-1.jpg"), ManifestRow(number: "S-2", photo: "none.jpg"),
    ])
    let before = try FileManager.default.subpathsOfDirectory(atPath: studio.root.path).sorted()
    let tree = try Tree(studio.root)
    let run = try await studio.render("orders.csv", ["--dry-run"])
    #expect(run.code == 2)
    #expect(run.output == "1 order would be rendered; 1 is refused.\n")
    #expect(try FileManager.default.subpathsOfDirectory(atPath: studio.root.path).sorted() == before)
    #expect(try Tree(studio.root) == tree)
  }
}

/// Several machines fill the cache, and one publishes.
@Suite struct ShardRunTests {
  @Test func partsFillTheCacheAndNothingElse() async throws {
    let studio = try await TestStudio()
    try studio.write([
      ManifestRow(number: "S-1", photo: "portrait-1.jpg"), ManifestRow(number: "S-2", photo: "portrait-2.jpg"),
      ManifestRow(number: "S-3", photo: "portrait-1.jpg", copies: 2),
    ])
    var run = try await studio.render("orders.csv", ["--shard", "1/2"])
    #expect(run.code == 0)
    #expect(run.output == "part 1 of 2: 2 rendered, 0 unchanged, 0 refused; render without --shard to publish\n")
    run = try await studio.render("orders.csv", ["--shard", "2/2"])
    #expect(run.output == "part 2 of 2: 1 rendered, 0 unchanged, 0 refused; render without --shard to publish\n")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: studio.root.appending(path: "build").path) == ["cache"])
    #expect(!FileManager.default.fileExists(atPath: studio.root.appending(path: "ledger.sqlite").path))
    run = try await studio.render()
    #expect(run.output.hasPrefix("orders: 0 rendered, 3 unchanged, 0 refused\n"))
  }

  @Test(arguments: ["0/2", "3/2", "1", "1/0", "a/b", "1/2/3", "-1/2"])
  func noPart(text: String) async throws {
    let studio = try await TestStudio()
    let run = try await studio.render("orders.csv", ["--shard=\(text)"])
    #expect(run.code == 64)
    #expect(run.errors.contains("--shard takes a part and the number of parts, as 2/5, and found \(text)."))
  }
}
