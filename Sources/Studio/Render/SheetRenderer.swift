import Measures
import Orders
import PixelViews
import Raster
import Sheet

/// Lays out and paints the sheets of one order, one paper after the other.
struct SheetRenderer: Sendable {
  func render(
    _ photos: [RenderedPhoto], of order: Order, lab: LabProfile, into files: inout RenderedFiles
  ) throws(OrderFailure) -> [RenderedOrder.Sheet] {
    var sheets: [RenderedOrder.Sheet] = []
    for paper in Self.papers(of: photos, usual: lab.paper) {
      var lab = lab
      // The profile's margin is that of its own paper.
      if paper != lab.paper { lab.margin = nil }
      lab.paper = paper
      let onPaper = photos.filter { ($0.paper ?? lab.paper) == paper }
      sheets += try sheetsOnOnePaper(onPaper, of: order, lab: lab, after: sheets.count, into: &files)
    }
    return sheets
  }

  private func sheetsOnOnePaper(
    _ photos: [RenderedPhoto], of order: Order, lab: LabProfile, after count: Int, into files: inout RenderedFiles
  ) throws(OrderFailure) -> [RenderedOrder.Sheet] {
    let jobs = photos.map { $0.job(of: order.number) }
    let bitmaps = Dictionary(zip(jobs, photos.map(\.sheet)), uniquingKeysWith: { first, _ in first })
    let layouts: [SheetLayout]
    do throws(SheetPlanError) {
      layouts = try SheetLayout.plan(jobs, lab: lab)
    } catch {
      throw .layout(error, paper: lab.paper.id)
    }
    do throws(SheetOutputError) {
      var sheets: [RenderedOrder.Sheet] = []
      for layout in layouts {
        sheets.append(try paint(layout, bitmaps, lab: lab, number: count + sheets.count + 1, into: &files))
      }
      return sheets
    } catch {
      throw .sheet(error, paper: lab.paper.id)
    }
  }

  private func paint(
    _ layout: SheetLayout, _ bitmaps: [SheetJob: Bitmap], lab: LabProfile, number: Int, into files: inout RenderedFiles
  ) throws(SheetOutputError) -> RenderedOrder.Sheet {
    var painting = try SheetPainting(layout)
    var document = try SheetDocument(lab)
    try document.begin(layout)
    for job in layout.jobs {
      guard let bitmap = bitmaps[job] else { throw .photoMissing(job) }
      try painting.put(bitmap, for: job)
      try document.put(bitmap, for: job)
    }
    let painted = try painting.painted()
    let preview: (extent: Extent<Output>, jpeg: [UInt8])
    do throws(RasterError) {
      preview = try PhotoEncoder.preview(of: painted.bitmap, width: 480)
    } catch {
      throw .raster(error)
    }
    let name = "sheet-\(lab.paper.id)-\(number)"
    return RenderedOrder.Sheet(
      image: files.add(try painted.jpeg(lab), named: name + ".jpg", extent: layout.extent),
      pdf: files.add(try document.bytes(), named: name + ".pdf"), paper: lab.paper, photos: layout.placements.count,
      placements: layout.jobs.map { job in
        RenderedOrder.Sheet.Placement(photo: "\(job.specification)-\(job.item)", copies: job.copies)
      },
      preview: files.add(preview.jpeg, named: name + "-preview.jpg", extent: preview.extent))
  }

  /// In the order in which the photos name them.
  private static func papers(of photos: [RenderedPhoto], usual: PaperSize) -> [PaperSize] {
    var papers: [PaperSize] = []
    for photo in photos where !papers.contains(photo.paper ?? usual) { papers.append(photo.paper ?? usual) }
    return papers
  }
}

extension RenderedPhoto {
  func job(of order: OrderNumber) -> SheetJob {
    SheetJob(
      order: order, item: picture, specification: specification.id, size: specification.print, copies: copies)
  }
}
