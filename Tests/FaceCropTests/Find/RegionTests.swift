import Measures
import Testing

@testable import FaceCrop

@Suite struct RegionTests {
  @Test func carriesItsCentreAndCornersToThePatch() {
    let region = Region(centre: Point(x: 100, y: 50), side: 40, degrees: 90)
    let transform = region.transform(to: 80)
    #expect(transform.apply(region.centre) == Point(x: 40, y: 40))
    // What is at the right of a head that lies on its right side is below it in the picture.
    #expect(transform.apply(Point(x: 100, y: 70)) == Point(x: 80, y: 40))
    #expect(region.mirroredTransform(to: 80).apply(Point(x: 100, y: 70)) == Point(x: 0, y: 40))
  }

  @Test(arguments: [(640, 480), (480, 640), (1000, 100), (7, 7)])
  func tilesCoverThePicture(size: (width: Int, height: Int)) {
    let extent = Extent<Upright>(width: size.width, height: size.height)
    let tiles = Region.tiles(extent)
    for y in stride(from: 0.5, to: Double(size.height), by: 5) {
      for x in stride(from: 0.5, to: Double(size.width), by: 5) {
        #expect(tiles.contains { abs($0.centre.x - x) <= $0.side / 2 && abs($0.centre.y - y) <= $0.side / 2 })
      }
    }
  }

  @Test func closenessKnowsThatAnglesGoRound() {
    let region = Region(centre: Point(x: 0, y: 0), side: 100, degrees: 179)
    #expect(region.isClose(to: Region(centre: Point(x: 1, y: 1), side: 101, degrees: -179)))
    #expect(!region.isClose(to: Region(centre: Point(x: 1, y: 1), side: 101, degrees: 170)))
    #expect(!region.isClose(to: Region(centre: Point(x: 6, y: 0), side: 100, degrees: 179)))
    #expect(!region.isClose(to: Region(centre: Point(x: 0, y: 0), side: 110, degrees: 179)))
  }
}
