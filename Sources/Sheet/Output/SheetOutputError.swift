public import Measures
public import Raster

/// Why a laid-out sheet could not be painted or written.
public enum SheetOutputError: Error, Hashable, Sendable {
  /// More pixels than are painted in memory.
  case sheetTooLarge(Extent<Output>, mostPixels: Int)
  /// The job stands on the sheet, its photo was not put.
  case photoMissing(SheetJob)
  /// The photo does not stand on the sheet.
  case photoUnknown(SheetJob)
  /// The photo was not rendered at the lab's resolution.
  case photoSize(SheetJob, expected: Extent<Output>, found: Extent<Output>)
  case raster(RasterError)
  /// The file, decoded again, differs from what was painted: by so many of 255 levels on average.
  case notAsPainted(meanDifference: Double)
  /// libharu's own codes, as its manual lists them.
  case pdf(code: UInt, detail: UInt)
  /// The PDF does not hold what was put into it.
  case pdfIncomplete
}
