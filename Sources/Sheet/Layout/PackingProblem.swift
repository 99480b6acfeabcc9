import Measures

/// The sheet and the photos' sizes in whole units, the gutter added to each.
///
/// A row of photos with gutters between them is as long as the same row with a gutter behind each, in an area
/// that is longer by one gutter: so the packing itself knows of none.
struct PackingProblem: Hashable {
  /// What can be covered, one gutter larger than what the margins leave.
  let area: Cell
  /// A photo of each size upright, with its gutter.
  let photos: [Cell]

  init(area: Cell, photos: [Cell]) {
    self.area = area
    self.photos = photos
  }

  /// In micrometres: exact for every length that is written with three decimals, inches included.
  init(_ sizes: [PrintSize], on surface: SheetSurface) {
    func units(_ length: Millimetres) -> Int { Int((length.value * 1000).rounded()) }
    let gutter = units(surface.gutter)
    area = Cell(width: units(surface.usable.width) + gutter, height: units(surface.usable.height) + gutter)
    photos = sizes.map { Cell(width: units($0.width) + gutter, height: units($0.height) + gutter) }
  }

  /// In the lab's pixels, each photo as large as it will be rendered.
  init(_ sizes: [PrintSize], inPixelsOf surface: SheetSurface) {
    let resolution = surface.resolution
    let gutter = resolution.pixels(surface.gutter)
    photos = sizes.map {
      Cell(width: resolution.pixels($0.width) + gutter, height: resolution.pixels($0.height) + gutter)
    }
    let edge = resolution.pixels(surface.margin)
    var area = Cell(
      width: surface.trim.width - 2 * edge + gutter, height: surface.trim.height - 2 * edge + gutter)
    // A single photo that just fits by its millimetres may be a pixel too large.
    for photo in photos where !photo.fits(in: area) && !photo.turned.fits(in: area) {
      let excess = max(photo.width - area.width, 0) + max(photo.height - area.height, 0)
      let excessTurned = max(photo.height - area.width, 0) + max(photo.width - area.height, 0)
      let placed = excess <= excessTurned ? photo : photo.turned
      area = Cell(width: max(area.width, placed.width), height: max(area.height, placed.height))
    }
    self.area = area
  }

  /// A photo in the orientation asked for.
  func photo(_ size: Int, turned: Bool) -> Cell { turned ? photos[size].turned : photos[size] }

  /// Whether a turned photo differs from an upright one.
  func isSquare(_ size: Int) -> Bool { photos[size].width == photos[size].height }

  func fits(_ size: Int) -> Bool {
    photos[size].fits(in: area) || photos[size].turned.fits(in: area)
  }
}
