import Foundation
import Testing

@testable import Studio

/// From the manifest to the customer's page: the file for the authority's portal.
@Suite struct PortalDeliveryTests {
  /// The kB band of a document is met by the file that is published, mono as one channel, PNG under its own name.
  @Test func thePortalFileIsPublished() async throws {
    let studio = try await ReprintStudio([])
    try Data(
      """
      specifications:
        - {id: generic-35x45, width_px: 413, height_px: 531, min_kb: 30, max_kb: 40, colour: mono}
        - {id: generic-30x40, width_px: 354, height_px: 472, format: png}
      """.utf8
    ).write(to: studio.folder.catalogue)
    let report = try await studio.render(["P-1,portrait-1.jpg,generic-35x45;generic-30x40,1,,"])
    #expect(report.refusals.flatMap(\.reasons) == [])
    let files = try studio.files(studio.folder.site).filter { $0.key.contains("-upload.") }
    let names = Set(files.keys.map { $0.split(separator: "/").last ?? "" })
    #expect(names == ["generic-35x45-1-upload.jpg", "generic-30x40-1-upload.png"])
    let mono = try #require(files.first { $0.key.hasSuffix(".jpg") }?.value)
    #expect((30 * 1024...40 * 1000).contains(mono.count))
    // The frame header (ISO/IEC 10918-1, B.2.2): marker, length, precision, height, width, and one component.
    let frame = try #require(mono.firstRange(of: [0xFF, 0xC0]))
    #expect(Array(mono[frame.upperBound + 2..<frame.upperBound + 8]) == [8, 2, 0x13, 1, 0x9D, 1])
    let png = try #require(files.first { $0.key.hasSuffix(".png") }?.value)
    #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    // The page links to both.
    let page = try #require(
      studio.files(studio.folder.site).first { $0.key.hasPrefix("d/2026") && $0.key.hasSuffix("/index.html") }?.value)
    let text = String(decoding: page, as: UTF8.self)
    for name in names { #expect(text.contains("href=\"\(name)\""), "\(name)") }
  }
}
