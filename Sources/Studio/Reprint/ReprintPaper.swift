import Orders
import PixelViews
import Sheet

/// The sheets of one paper of a reprint, painted one after the other, and the document that shows them all.
struct ReprintPaper: ~Copyable {
  let paper: PaperSize
  private let profile: LabProfile
  private var pages: SheetDocument

  init(_ paper: PaperSize, lab: LabProfile) throws(SheetOutputError) {
    self.paper = paper
    profile = ReprintSheets.profile(lab, on: paper)
    pages = try SheetDocument(profile)
  }

  /// - Parameter photos: of every job on the sheet, at the lab's resolution.
  /// - Returns: the sheet's JPEG.
  mutating func paint(_ layout: SheetLayout, _ photos: [SheetJob: Bitmap]) throws(SheetOutputError) -> [UInt8] {
    var painting = try SheetPainting(layout)
    try pages.begin(layout)
    for job in layout.jobs {
      guard let photo = photos[job] else { throw .photoMissing(job) }
      try painting.put(photo, for: job)
      if pages.has(job, for: layout) { try pages.place(job) } else { try pages.put(photo, for: job) }
    }
    return try painting.painted().jpeg(profile)
  }

  /// All sheets as a PDF.
  consuming func document() throws(SheetOutputError) -> [UInt8] { try pages.bytes() }
}
