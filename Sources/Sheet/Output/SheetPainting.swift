public import Measures
import Orders
public import PixelViews

/// A sheet being painted: begin with a layout, put each of its photos, and take the picture.
///
/// Holds one picture of the sheet, four bytes a pixel. Photos need not be kept once they are put. It cannot be copied,
/// so that the sheet is not copied with it when its marks are drawn.
public struct SheetPainting: ~Copyable, Sendable {
  public let layout: SheetLayout
  private var canvas: SheetCanvas
  private var missing: Set<SheetJob>

  /// Four bytes each: 600 MB.
  static let mostPixels = 150_000_000

  public init(_ layout: SheetLayout) throws(SheetOutputError) {
    guard layout.extent.width * layout.extent.height <= Self.mostPixels else {
      throw .sheetTooLarge(layout.extent, mostPixels: Self.mostPixels)
    }
    self.layout = layout
    canvas = SheetCanvas(layout.extent)
    missing = Set(layout.placements.map(\.job))
  }

  /// Puts the photo of a job wherever the job stands on this sheet.
  /// - Parameter photo: upright, rendered at the lab's resolution.
  public mutating func put(_ photo: Bitmap, for job: SheetJob) throws(SheetOutputError) {
    try layout.check(photo, for: job)
    for placement in layout.placements where placement.job == job {
      canvas.put(photo, at: placement.frame, isTurned: placement.isTurned)
    }
    missing.remove(job)
  }

  /// Adds the marks. Every photo must have been put.
  public consuming func painted() throws(SheetOutputError) -> PaintedSheet {
    if let job = missing.min() { throw .photoMissing(job) }
    let marks = SheetMarks(layout)
    for bar in marks.bars { canvas.fill(bar) }
    for stroke in marks.allStrokes { canvas.draw(stroke) }
    return PaintedSheet(bitmap: canvas.bitmap, resolution: layout.resolution)
  }
}

extension SheetLayout {
  /// The jobs whose photos stand on this sheet, each once, in their order.
  public var jobs: [SheetJob] { Set(placements.map(\.job)).sorted() }

  /// The extent in which the photo of a job has to be rendered.
  public func photoExtent(_ job: SheetJob) -> Extent<Output> { resolution.extent(job.size) }

  func check(_ photo: Bitmap, for job: SheetJob) throws(SheetOutputError) {
    guard placements.contains(where: { $0.job == job }) else { throw .photoUnknown(job) }
    let (expected, found) = (photoExtent(job), Extent<Output>(width: photo.width, height: photo.height))
    guard expected == found else { throw .photoSize(job, expected: expected, found: found) }
  }
}
