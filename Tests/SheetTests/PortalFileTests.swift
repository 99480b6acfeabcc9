import Foundation
import Measures
import Orders
import PixelViews
import Raster
import Testing

@testable import Sheet

@Suite struct PortalFileTests {
  static let resolution = Resolution(dotsPerInch: 300)

  /// Bytes, by both ways to count a kilobyte.
  static func isInside(_ count: Int, _ rule: UploadRule) -> Bool {
    count >= (rule.minimumKilobytes ?? 0) * 1024 && count <= (rule.maximumKilobytes ?? .max / 1000) * 1000
  }

  static func isAllowed(_ extent: Extent<Output>, _ rule: UploadRule) -> Bool {
    if let exact = rule.exact { return extent.width == exact.width && extent.height == exact.height }
    if let least = rule.smallest, extent.width < least.width || extent.height < least.height { return false }
    if let most = rule.largest, extent.width > most.width || extent.height > most.height { return false }
    return true
  }

  @Test func theCatalogueHasPortals() {
    #expect(CataloguePortal.all.count > 50)
    let withBands = CataloguePortal.all.filter { $0.rule.maximumKilobytes != nil || $0.rule.minimumKilobytes != nil }
    #expect(withBands.count > 25)
  }

  /// From an even picture to one that is nearly noise: what a portrait is lies between.
  @Test(arguments: CataloguePortal.all.map(\.id), [0, 6, 30])
  func everyPortalGetsAFileThatItTakes(id: String, noise: Int) throws {
    let portal = try #require(CataloguePortal.all.first { $0.id == id })
    let (rule, preferred, isMono) = (portal.rule, portal.preferred, portal.isMono)
    let file = try PortalFile.make(rule, preferred: preferred, resolution: Self.resolution, isMono: isMono) {
      TestPicture.portrait($0, seed: 7, noise: noise)
    }
    #expect(Self.isInside(file.bytes.count, rule))
    #expect(Self.isAllowed(file.extent, rule))
    #expect(file.format == rule.format)
    let header = try PictureHeader(file.bytes)
    #expect(header.extent == Extent(width: file.extent.width, height: file.extent.height))
    #expect(header.exif == nil)

    // libjpeg-turbo's own program decodes it without a word.
    let decoded = try Tool.run("djpeg", ["-strict", "-pnm", "file.jpg"], files: ["file.jpg": file.bytes]) {
      try Tool.pnm($1)
    }
    #expect(decoded.width == file.extent.width && decoded.height == file.extent.height)
    if isMono { #expect(decoded.pixels.allSatisfy { $0.x == $0.y && $0.y == $0.z }) }

    // And so does a decoder that shares nothing with it. They differ by how they round and smooth the chroma.
    let second = try BaselineJPEG.decode(file.bytes)
    let whole = PixelFrame(x: 0, y: 0, width: decoded.width, height: decoded.height)
    #expect(second.bitmap.width == decoded.width && second.bitmap.height == decoded.height)
    #expect(PictureComparison.meanDifference(of: second.bitmap, from: decoded, in: whole) < 4)
    #expect(second.comments.reduce(0) { $0 + $1.count + 4 } == file.padding)
    // JFIF and the colour profile, which is one of three channels; nothing of a camera.
    #expect(second.applications == (isMono ? [0xE0] : [0xE0, 0xE2]))
    #expect(second.channels == (isMono ? 1 : 3))
  }

  struct Band: Sendable, CustomTestStringConvertible {
    var rule: UploadRule
    var quality: ClosedRange<Int>
    var width: ClosedRange<Int>
    var isPadded: Bool
    var testDescription: String { "\(rule.minimumKilobytes ?? 0)-\(rule.maximumKilobytes ?? 0) kB" }
  }

  static func rule(
    _ least: Int?, _ most: Int?, exact: (Int, Int)? = nil, smallest: (Int, Int)? = nil, largest: (Int, Int)? = nil,
    format: UploadRule.Format = .jpeg
  ) -> UploadRule {
    func size(_ pair: (Int, Int)?) -> UploadRule.Size? { pair.map { UploadRule.Size(width: $0.0, height: $0.1) } }
    return UploadRule(
      exact: size(exact), smallest: size(smallest), largest: size(largest), minimumKilobytes: least,
      maximumKilobytes: most, format: format)
  }

  /// What gives way, in its order: quality, size, quality again; and upwards quality, then a comment.
  static let bands = [
    Band(rule: rule(nil, nil), quality: 95...95, width: 413...413, isPadded: false),
    Band(rule: rule(nil, 60), quality: 70...94, width: 413...413, isPadded: false),
    Band(rule: rule(nil, 10), quality: 70...94, width: 300...412, isPadded: false),
    Band(rule: rule(nil, 12, exact: (413, 531)), quality: 10...69, width: 413...413, isPadded: false),
    Band(rule: rule(nil, 12, smallest: (400, 514)), quality: 10...69, width: 400...400, isPadded: false),
    Band(rule: rule(150, nil), quality: 96...100, width: 413...413, isPadded: false),
    Band(rule: rule(500, nil), quality: 100...100, width: 413...413, isPadded: true),
    Band(rule: rule(500, 520), quality: 100...100, width: 413...413, isPadded: true),
    Band(rule: rule(55, 58), quality: 70...94, width: 413...413, isPadded: true),
  ]

  @Test(arguments: bands)
  func givesWayInOrder(_ band: Band) throws {
    let file = try PortalFile.make(
      band.rule, preferred: Extent(width: 413, height: 531), resolution: Self.resolution, isMono: false
    ) { TestPicture.portrait($0, noise: 8) }
    #expect(Self.isInside(file.bytes.count, band.rule))
    #expect(band.quality.contains(file.quality ?? 0), "\(file.quality ?? 0), \(file.extent), \(file.bytes.count)")
    #expect(band.width.contains(file.extent.width), "\(file.extent)")
    #expect((file.padding > 0) == band.isPadded, "\(file.padding)")
    #expect(Self.isAllowed(file.extent, band.rule))
  }

  @Test func theSameRuleGivesTheSameBytes() throws {
    func file() throws -> PortalFile {
      try PortalFile.make(
        Self.rule(20, 40), preferred: Extent(width: 413, height: 531), resolution: Self.resolution, isMono: true
      ) { TestPicture.portrait($0, noise: 8) }
    }
    #expect(try file() == file())
  }

  /// PNG has no quality: its size alone gives way, and a text chunk lifts it.
  @Test(arguments: [(nil, nil), (nil, 200), (600, nil), (600, 700), (150, 160)] as [(Int?, Int?)])
  func aPNGMeetsItsBand(_ least: Int?, _ most: Int?) throws {
    let rule = Self.rule(least, most, smallest: (200, 257), format: .png)
    let file = try PortalFile.make(
      rule, preferred: Extent(width: 413, height: 531), resolution: Self.resolution, isMono: false
    ) { TestPicture.portrait($0, noise: 3) }
    #expect(Self.isInside(file.bytes.count, rule))
    #expect(Self.isAllowed(file.extent, rule))
    #expect(file.quality == nil)
    // By libpng.
    let decoded = try Picture(decoding: file.bytes, header: PictureHeader(file.bytes)).bitmap()
    #expect(decoded.pixels == TestPicture.portrait(file.extent, noise: 3).pixels)
    // By its definition, every chunk's checksum held to account.
    let second = try Tool.run("python3", ["-c", Tool.plainPNG, "file.png"], files: ["file.png": file.bytes]) {
      try Tool.pnm($1)
    }
    #expect(second.pixels == decoded.pixels)
    // By libpng's own checker, which has a word for whatever is unusual.
    let words = try Tool.run("pngfix", ["--optimize", "file.png"], files: ["file.png": file.bytes]) {
      String(decoding: $1, as: UTF8.self)
    }
    #expect(words.hasPrefix("IDAT OK "), "\(words)")
  }

  @Test func whatCannotBeMetIsSaid() {
    let portrait = { (extent: Extent<Output>) in TestPicture.portrait(extent, noise: 60) }
    let preferred = Extent<Output>(width: 413, height: 531)
    func failure(_ rule: UploadRule) -> PortalError? {
      do throws(PortalError) {
        _ = try PortalFile.make(
          rule, preferred: preferred, resolution: Self.resolution, isMono: false, render: portrait)
        return nil
      } catch {
        return error
      }
    }
    guard
      case .aboveCeiling(5_000, let nearest, Extent(width: 413, height: 531)) = failure(
        Self.rule(nil, 5, exact: (413, 531)))
    else {
      Issue.record("the ceiling was met")
      return
    }
    #expect(nearest > 5_000)
    #expect(failure(Self.rule(40, 40)) == .emptyBand(least: 40_960, most: 40_000))
    #expect(failure(Self.rule(nil, 0)) == .emptyBand(least: 0, most: 0))
    #expect(failure(Self.rule(.max, nil)) == .emptyBand(least: .max, most: .max / 1000 * 1000))
    let reversed = Self.rule(nil, nil, smallest: (600, 600), largest: (300, 300))
    #expect(failure(reversed) == .emptySizes(reversed))
    let none = Self.rule(nil, nil, exact: (0, 531))
    #expect(failure(none) == .emptySizes(none))
  }

  @Test func aPictureOfAnotherSizeIsRefused() {
    #expect(
      throws: PortalError.rendered(
        expected: Extent(width: 413, height: 531), found: Extent(width: 100, height: 100))
    ) {
      try PortalFile.make(
        Self.rule(nil, nil), preferred: Extent(width: 413, height: 531), resolution: Self.resolution, isMono: false
      ) { _ in TestPicture.portrait(Extent(width: 100, height: 100)) }
    }
  }
}
