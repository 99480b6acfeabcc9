import Testing

@testable import Sheet

@Suite struct FreeFillTests {
  /// All ways to put photos at sums of their sides, row by row, whatever cuts that takes.
  struct ExhaustivePlaces {
    let photo: Cell
    let area: Cell
    private let xs: [Int]
    private let ys: [Int]
    private var best = 0
    private var placed: [PixelFrame] = []

    init(photo: Cell, area: Cell) {
      self.photo = photo
      self.area = area
      func sums(_ limit: Int) -> [Int] {
        (0...limit).filter { sum in
          stride(from: 0, through: sum, by: photo.width).contains { (sum - $0) % photo.height == 0 }
        }
      }
      xs = sums(area.width)
      ys = sums(area.height)
    }

    mutating func most() -> Int {
      extend(fromY: 0, x: -1)
      return best
    }

    private mutating func extend(fromY y0: Int, x x0: Int) {
      best = max(best, placed.count)
      let below = placed.reduce(0) { $0 + $1.width * max(0, $1.maxY - max($1.y, y0)) }
      guard placed.count + ((area.height - y0) * area.width - below) / photo.area > best else { return }
      for y in ys where y >= y0 {
        for x in xs where y > y0 || x > x0 {
          for cell in photo.width == photo.height ? [photo] : [photo, photo.turned] {
            let frame = PixelFrame(x: x, y: y, width: cell.width, height: cell.height)
            guard frame.maxX <= area.width, frame.maxY <= area.height else { continue }
            guard !placed.contains(where: { $0.intersects(frame) }) else { continue }
            placed.append(frame)
            extend(fromY: y, x: x)
            placed.removeLast()
          }
        }
      }
    }
  }

  /// Areas of up to eight photos, among them those where a pinwheel holds more than straight cuts can free.
  @Test(arguments: [(2, 3), (3, 4), (4, 5), (3, 5), (5, 7)])
  func equalsTheExhaustiveSearch(_ width: Int, _ height: Int) {
    let photo = Cell(width: width, height: height)
    for areaWidth in stride(from: width, through: 4 * width, by: 1) {
      for areaHeight in stride(from: areaWidth, through: 8 * photo.area / areaWidth, by: 2) {
        let area = Cell(width: areaWidth, height: areaHeight)
        var exhaustive = ExhaustivePlaces(photo: photo, area: area)
        let problem = PackingProblem(area: area, photos: [photo])
        let packing = SingleSizePacking(0, of: problem, cutting: .free)
        #expect(packing.capacity == exhaustive.most(), "\(photo) in \(area)")
      }
    }
  }
}
