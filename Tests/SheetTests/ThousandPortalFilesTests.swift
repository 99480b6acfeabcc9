import Measures
import Orders
import PixelViews
import Raster
import Synchronization
import Testing

@testable import Sheet

/// A thousand files over all documents that state kilobytes, from even pictures to nearly noise.
@Suite struct ThousandPortalFilesTests {
  static let portals = CataloguePortal.all.filter {
    $0.rule.maximumKilobytes != nil || $0.rule.minimumKilobytes != nil
  }

  @Test func allAreInsideAndDecodable() async throws {
    let count = 1000
    #expect(Self.portals.count > 25)
    let worst = try await withThrowingTaskGroup(of: Double.self) { group in
      for start in 0..<4 {
        group.addTask {
          var worst = 0.0
          for index in stride(from: start, to: count, by: 4) { worst = max(worst, try Self.check(index)) }
          return worst
        }
      }
      return try await group.reduce(0) { max($0, $1) }
    }
    // By two decoders, of 255 levels on average: they round and smooth the chroma differently.
    #expect(worst < 4)
  }

  /// How far two decoders are apart.
  private static func check(_ index: Int) throws -> Double {
    let portal = portals[index % portals.count]
    let seed = UInt64(index / portals.count)
    let noise = [0, 2, 4, 8, 16][Int(seed) % 5]
    let file = try PortalFile.make(
      portal.rule, preferred: portal.preferred, resolution: PortalFileTests.resolution, isMono: portal.isMono
    ) { TestPicture.portrait($0, seed: seed, noise: noise) }
    #expect(PortalFileTests.isInside(file.bytes.count, portal.rule), "\(portal.id), seed \(seed)")
    #expect(PortalFileTests.isAllowed(file.extent, portal.rule), "\(portal.id), seed \(seed)")
    let decoded = try Picture(decoding: file.bytes, header: PictureHeader(file.bytes)).bitmap()
    let second = try BaselineJPEG.decode(file.bytes)
    #expect(second.bitmap.width == file.extent.width && second.bitmap.height == file.extent.height)
    let whole = PixelFrame(x: 0, y: 0, width: decoded.width, height: decoded.height)
    return PictureComparison.meanDifference(of: second.bitmap, from: decoded, in: whole)
  }
}
