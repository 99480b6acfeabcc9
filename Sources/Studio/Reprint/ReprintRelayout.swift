import Foundation
import Ledger
import Manifest
import Orders
import PixelViews
import Sheet
import Site

/// Lays the sheets of a reprint out anew without orders that end, from the delivered files of those that stay.
///
/// It needs no original and no model: what was delivered is what is printed, and its digest proves it.
struct ReprintRelayout {
  let ledger: Ledger
  let folder: StudioFolder
  let terms: PrintTerms

  /// What will stand on the sheets.
  struct Draft {
    var photos: [ReprintPhoto]
    /// The sheets of one paper after those of the other.
    var papers: [[SheetLayout]]
  }

  /// - Returns: why it cannot be done where one of the photos is not to be had any more as it was printed.
  func draft(_ staying: [ReprintedPhoto]) throws(LedgerError) -> Result<Draft, ReprintProblem> {
    var photos: [ReprintPhoto] = []
    for printed in staying {
      switch try photo(printed) {
      case .success(let photo): photos.append(photo)
      case .failure(let problem): return .failure(problem)
      }
    }
    let layouts = ReprintLayouts(lab: terms.lab)
    do throws(ReprintLayouts.Failure) {
      var papers: [[SheetLayout]] = []
      for (paper, photos) in layouts.papers(photos) { papers.append(try layouts.layouts(photos, on: paper)) }
      return .success(Draft(photos: photos, papers: papers))
    } catch {
      return .failure(.layout(error.error, paper: error.paper))
    }
  }

  /// Writes the sheets into the reprint's folder, each in one step, and takes away what else lies there.
  func write(_ draft: Draft, in name: String) throws -> ReprintSheets {
    let photos = Dictionary(draft.photos.map { ($0.job, $0) }, uniquingKeysWith: { first, _ in first })
    var sheets = ReprintSheets(lab: terms.lab, name: name, in: folder.prints)
    try sheets.begin(Set(draft.photos.map(\.order)))
    for layouts in draft.papers {
      guard let paper = layouts.first?.paper else { continue }
      var pages = try ReprintPaper(paper, lab: terms.lab)
      for layout in layouts {
        var bitmaps: [SheetJob: Bitmap] = [:]
        for job in layout.jobs {
          bitmaps[job] = photos[job].flatMap {
            DeliveredPhoto($0, in: folder).bitmap(of: job.size, at: terms.lab.resolution)
          }
        }
        try sheets.add(try pages.paint(layout, bitmaps), of: layout)
      }
      try sheets.add(document: try pages.document(), of: paper)
    }
    try sheets.finish(terms.languages)
    return sheets
  }

  private func photo(_ printed: ReprintedPhoto) throws(LedgerError) -> Result<ReprintPhoto, ReprintProblem> {
    guard let publication = try ledger.published(printed.order),
      let recipe = publication.photos.first(where: { $0.output == printed.output })
    else { return .failure(.notDelivered) }
    guard let paper = terms.paper(printed.paper) else { return .failure(.paperGone(printed.paper)) }
    let line = ReprintLine(order: printed.order, copies: printed.copies, paper: paper, place: SourcePlace(file: ""))
    do throws(ReprintProblem) {
      var photo = try ReprintResolver.photo(recipe, of: publication, line, index: 0, terms: terms)
      photo.copies = printed.copies
      guard photo.delivered == printed.delivered else { throw .deliveredAnew(photo: printed.output) }
      guard DeliveredPhoto(photo, in: folder).bytes != nil else { throw .deliveredFileMissing(photo: printed.output) }
      return .success(photo)
    } catch {
      return .failure(error)
    }
  }
}
