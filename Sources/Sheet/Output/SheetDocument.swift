import Measures
public import Orders
public import PixelViews
import Raster

/// Sheets as pages of a PDF at true size: begin each page, put its photos, and take the file.
///
/// Each photo is one JPEG however often it stands on the pages; marks and captions are lines. That prints sharper than
/// a picture of the whole sheet, in the printer's own resolution, and takes a fraction of its bytes. A page is as
/// large as the paper; where the lab cuts it off, as large as paper and overscan, with the paper as its trim box. The
/// file carries no date: the same sheets give the same bytes.
public struct SheetDocument: ~Copyable {
  /// A photo one way round.
  private struct Print: Hashable {
    var job: SheetJob
    var isTurned: Bool
  }

  private struct PageInHand {
    var layout: SheetLayout
    var page: HaruDocument.Page
    var missing: Set<SheetJob>
  }

  private let document: HaruDocument
  private let quality: Int
  private var profile: HaruDocument.Profile?
  private var images: [Print: HaruDocument.Image] = [:]
  private var jpegs: [[UInt8]] = []
  private var current: PageInHand?

  public init(_ lab: LabProfile) throws(SheetOutputError) {
    document = try HaruDocument.begin()
    quality = lab.jpegQuality
  }

  /// Begins the page of a sheet; the page before must have all its photos.
  public mutating func begin(_ layout: SheetLayout) throws(SheetOutputError) {
    try finishPage()
    let scale = PageScale(layout)
    let page = try document.addPage(width: scale.width, height: scale.height)
    if layout.canvas.x < 0 {
      let trim = scale.trim(layout)
      try document.setTrim(page, left: trim.x, bottom: trim.y, right: trim.x + trim.width, top: trim.y + trim.height)
    }
    current = PageInHand(layout: layout, page: page, missing: Set(layout.jobs))
  }

  /// Whether the photo of this job is in the document already as this sheet needs it, so that `place` suffices.
  public func has(_ job: SheetJob, for layout: SheetLayout) -> Bool {
    layout.placements.allSatisfy { $0.job != job || images[Print(job: job, isTurned: $0.isTurned)] != nil }
  }

  /// Puts the photo of a job wherever the job stands on the page.
  /// - Parameter photo: upright, rendered at the lab's resolution.
  public mutating func put(_ photo: Bitmap, for job: SheetJob) throws(SheetOutputError) {
    guard let page = current else { throw .photoUnknown(job) }
    try page.layout.check(photo, for: job)
    for placement in page.layout.placements where placement.job == job {
      try add(photo, job: job, isTurned: placement.isTurned, resolution: page.layout.resolution)
    }
    try place(job)
  }

  /// Puts a photo that an earlier page has shown.
  public mutating func place(_ job: SheetJob) throws(SheetOutputError) {
    guard var page = current, page.missing.contains(job) else { throw .photoUnknown(job) }
    let scale = PageScale(page.layout)
    for placement in page.layout.placements where placement.job == job {
      guard let image = images[Print(job: job, isTurned: placement.isTurned)] else { throw .photoMissing(job) }
      let box = scale.box(placement.frame).inset(by: Self.hair)
      try document.draw(image, on: page.page, x: box.x, y: box.y, width: box.width, height: box.height)
    }
    page.missing.remove(job)
    current = page
  }

  /// Less than a micrometre on each side: whole pixels that end a rounding error late would cover one more.
  private static let hair = 0.002

  private mutating func add(
    _ photo: Bitmap, job: SheetJob, isTurned: Bool, resolution: Resolution
  ) throws(SheetOutputError) {
    let print = Print(job: job, isTurned: isTurned)
    guard images[print] == nil else { return }
    let jpeg: [UInt8]
    do throws(RasterError) {
      let bitmap = isTurned ? photo.turned : photo
      jpeg = try bitmap.jpeg(JPEGOptions(quality: quality, resolution: resolution))
    } catch {
      throw .raster(error)
    }
    if profile == nil, let bytes = JPEGSegments(jpeg)?.profile { profile = try document.addProfile(bytes) }
    images[print] = try document.addImage(jpeg: jpeg, profile: profile)
    jpegs.append(jpeg)
  }

  private mutating func finishPage() throws(SheetOutputError) {
    guard let page = current else { return }
    if let job = page.missing.min() { throw .photoMissing(job) }
    let scale = PageScale(page.layout)
    let marks = SheetMarks(page.layout)
    try document.setShade(Double(SheetCanvas.ink) / 255, on: page.page)
    for bar in marks.bars {
      let box = scale.box(bar).inset(by: Self.hair)
      try document.addBar(page.page, x: box.x, y: box.y, width: box.width, height: box.height)
    }
    if !marks.bars.isEmpty { try document.fillBars(page.page) }
    var width = -1.0
    for stroke in marks.allStrokes {
      if stroke.width != width {
        width = stroke.width
        try document.setLineWidth(width * scale.pointsPerPixel, on: page.page)
      }
      try document.drawLine(page.page, through: stroke.nodes.map(scale.point))
    }
    current = nil
  }

  /// The file. Every photo is found in it again as it was put.
  public consuming func bytes() throws(SheetOutputError) -> [UInt8] {
    try finishPage()
    let bytes = try document.bytes()
    guard bytes.starts(with: "%PDF-".utf8), bytes.holds(jpegs) else { throw .pdfIncomplete }
    return bytes
  }
}
