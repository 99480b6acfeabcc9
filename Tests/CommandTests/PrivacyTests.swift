import Foundation
import Testing

/// What is handed over tells nothing that its reader should not know, and a face's measures are nowhere.
@Suite struct PrivacyTests {
  @Test func theSiteCarriesNothingOfTheCameraOrTheOrder() async throws {
    let studio = try await TestStudio()
    let rows = (1...8).map { number in
      ManifestRow(
        number: "ORDER-7Q2M", photo: "apellido-familia-\(number).jpg", uid: "wx-uid-99431", copies: 1)
    }
    let source = try Data(contentsOf: Sample.photo("exif/orientation-1.jpg"))
    for number in 1...8 {
      try studio.addPhoto(
        try Data(contentsOf: Sample.photo("exif/orientation-\(number).jpg")), named: "apellido-familia-\(number).jpg")
    }
    try studio.write(rows)
    #expect(try await studio.render().code == 0)

    // What the camera wrote must be in the picture, or its absence would prove nothing.
    let camera = [
      Data("Exif\u{0}\u{0}".utf8), Data("SampleCam".utf8), Data("SC-1 synthetic".utf8), Data("0000-TEST".utf8),
      Data("2024:05:17".utf8), Self.degrees(48, 52), Self.degrees(123, 23),
    ]
    for mark in camera { #expect(source.range(of: mark) != nil) }
    let order = ["ORDER-7Q2M", "7Q2M", "wx-uid-99431", "99431", "apellido", "familia"].map { Data($0.utf8) }
    let site = try Tree(studio.site)
    #expect(site.files.keys.count { $0.hasSuffix("/generic-35x45-8.jpg") } == 1)
    for (path, bytes) in site.files {
      for mark in camera + order where bytes.range(of: mark) != nil || Data(path.utf8).range(of: mark) != nil {
        Issue.record("\(path) holds \(String(decoding: mark, as: UTF8.self))")
      }
    }
    // What the lab and the operator get is for them alone, and carries no camera's words either.
    for (path, bytes) in try Tree(studio.prints).files {
      for mark in camera where bytes.range(of: mark) != nil { Issue.record("\(path) holds words of the camera") }
    }
    for file in ["build/review", "build/prints", "build/cache"] {
      #expect(try #require(try Command.mode(of: studio.root.appending(path: file))) & 0o077 == 0)
    }
  }

  @Test func noMeasureOfAFaceTouchesTheDisk() async throws {
    let studio = try await TestStudio()
    try studio.write([
      ManifestRow(number: "P-1", photo: "portrait-1.jpg", specs: "us-passport"),
      ManifestRow(number: "P-2", photo: "portrait-2.jpg", specs: "generic-35x45"),
    ])
    // Everything that the program writes anywhere is recorded: temporary files, the ledger's log, what it says.
    let record = studio.root.appending(path: "../recorded").standardizedFileURL
    #expect(try await studio.render(environment: try await KillShim.environment(recording: record)).code == 0)
    let recorded = try Data(contentsOf: record)
    let measured = [
      try await studio.run(["measure", "photos/portrait-1.jpg", "--spec", "us-passport", "--json"]),
      try await studio.run(["measure", "photos/portrait-2.jpg", "--spec", "generic-35x45", "--json"]),
    ]
    let measures = try measured.map { try FaceMeasures(json: $0.output) }
    #expect(measures.map(\.points.count) == [5, 5])
    let numbers = FaceNumbers(measures)
    // The search finds what it looks for: without that, nothing found would mean nothing.
    let point = try #require(measures.first?.points.first)
    for bytes in FaceNumbers.spellings(of: point) { #expect(!numbers.found(in: Data([0x20]) + bytes).isEmpty) }

    let own = Set(["orders.csv", "photos/portrait-1.jpg", "photos/portrait-2.jpg", "studio.yaml", "studio.key"])
    let written = try Tree(studio.root).files.filter { !own.contains($0.key) }
    #expect(written.keys.contains { $0.hasSuffix("entry.json") } && written.keys.contains("ledger.sqlite"))
    #expect(written.keys.contains("build/review/report.json") && written.keys.contains("build/site/index.html"))
    #expect(recorded.count > written.values.reduce(0) { $0 + $1.count } / 2)
    #expect(recorded.range(of: Data("SQLite format 3".utf8)) != nil)
    #expect(numbers.found(in: recorded) == [])
    for (path, bytes) in written { #expect(numbers.found(in: bytes) == [], "\(path)") }
  }

  /// A position as EXIF has it: fractions of 32 bits, big-endian. The seconds are 3600 / 100 in all of them.
  private static func degrees(_ degrees: UInt8, _ minutes: UInt8) -> Data {
    Data([0, 0, 0, degrees, 0, 0, 0, 1, 0, 0, 0, minutes, 0, 0, 0, 1, 0, 0, 0x0E, 0x10, 0, 0, 0, 100])
  }
}
