public import Measures
public import Orders
public import PixelViews
import Raster

/// A sheet being painted: begin with a layout, put each of its photos, and take the file.
///
/// Holds one picture of the sheet, four bytes a pixel. Photos need not be kept once they are put.
public struct SheetPainting: Sendable {
  public let layout: SheetLayout
  private var canvas: SheetCanvas
  private var missing: Set<SheetJob>

  /// Four bytes each: 600 MB.
  static let mostPixels = 150_000_000
  /// Of 255, on average over all channels: what a JPEG of usable quality may lose of a noisy picture.
  private static let mostDifference = 12.0

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

  /// The sheet as a picture.
  public consuming func bitmap() throws(SheetOutputError) -> Bitmap {
    if let job = missing.min() { throw .photoMissing(job) }
    let marks = SheetMarks(layout)
    for bar in marks.bars { canvas.fill(bar) }
    for stroke in marks.allStrokes { canvas.draw(stroke) }
    return canvas.bitmap
  }

  /// The sheet as a JPEG file in the lab's resolution and quality: sRGB with its profile, colour at full resolution,
  /// no EXIF. It is decoded again and compared.
  public consuming func jpeg(_ lab: LabProfile) throws(SheetOutputError) -> [UInt8] {
    let resolution = layout.resolution
    let picture = try bitmap()
    let bytes: [UInt8]
    let difference: Double
    do throws(RasterError) {
      bytes = try picture.jpeg(JPEGOptions(quality: lab.jpegQuality, resolution: resolution))
      difference = try PictureComparison.meanDifference(of: bytes, from: picture) ?? 255
    } catch {
      throw .raster(error)
    }
    guard difference <= Self.mostDifference else { throw .notAsPainted(meanDifference: difference) }
    return bytes
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
