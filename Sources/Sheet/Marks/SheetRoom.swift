import Measures

/// What is taken of a sheet, and what of it is still free for marks.
struct SheetRoom {
  let photos: [PixelFrame]
  let trim: PixelFrame
  let resolution: Resolution
  /// Between any mark and any photo.
  let clearance: Int
  private(set) var marks: [PixelFrame] = []

  init(_ layout: SheetLayout) {
    photos = layout.placements.map(\.frame)
    trim = layout.trim
    resolution = layout.resolution
    // A quarter of a millimetre, and less only where the photos themselves are closer.
    let wanted = max(1, resolution.pixels(Millimetres(0.25)))
    var nearest = Int.max
    for (index, a) in photos.enumerated() {
      for b in photos[(index + 1)...] {
        let apart = max(b.x - a.maxX, a.x - b.maxX, b.y - a.maxY, a.y - b.maxY)
        if apart > 0 { nearest = min(nearest, apart) }
      }
    }
    clearance = min(wanted, max(1, nearest / 6))
  }

  func pixels(_ millimetres: Double) -> Int { resolution.pixels(Millimetres(millimetres)) }

  /// A tenth of a millimetre, at least one pixel.
  var hairline: Int { max(1, pixels(0.1)) }

  /// Whether `frame` lies on the paper, away from all photos.
  func isOffPhotos(_ frame: PixelFrame) -> Bool {
    trim.contains(frame) && !photos.contains { $0.grown(by: clearance).intersects(frame) }
  }

  /// Whether `frame` is away from all other marks as well.
  func isFree(_ frame: PixelFrame) -> Bool {
    isOffPhotos(frame) && !marks.contains { $0.grown(by: clearance).intersects(frame) }
  }

  mutating func take(_ frame: PixelFrame) { marks.append(frame) }
}
