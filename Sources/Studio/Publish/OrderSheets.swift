import Measures
import Orders
import Sheet

/// What stands on the sheets of an order, so that they can be laid out once more without a picture.
struct OrderSheets: Sendable {
  /// The sheets of one paper, in their order.
  struct OnPaper: Sendable {
    var lab: LabProfile
    var jobs: [SheetJob]
    /// Paths of the sheets' JPEG files, relative to the `prints` folder.
    var files: [String]
  }

  private(set) var papers: [OnPaper] = []

  /// - Parameter lab: the profile under which they were painted.
  init(_ made: MadeOrder, lab: LabProfile) {
    for (stem, sheet) in zip(SheetFiles.stems(of: made), made.made.sheets) {
      let place = papers.firstIndex { $0.lab.paper == sheet.paper } ?? papers.count
      if place == papers.count {
        let profile = ReprintSheets.profile(lab, on: sheet.paper)
        papers.append(OnPaper(lab: profile, jobs: [], files: []))
      }
      papers[place].files.append(stem + ".jpg")
      for placement in sheet.placements {
        guard let job = Self.job(placement, of: made), !papers[place].jobs.contains(job) else { continue }
        papers[place].jobs.append(job)
      }
    }
  }

  private static func job(_ placement: RenderedOrder.Sheet.Placement, of made: MadeOrder) -> SheetJob? {
    guard let photo = made.made.photos.first(where: { $0.name == placement.photo }),
      let specification = made.order.specification(photo.specification, ofPicture: photo.picture)
    else { return nil }
    return SheetJob(
      order: made.order.number, item: photo.picture, specification: specification.id, size: specification.print,
      copies: placement.copies)
  }
}

extension OrderSheets.OnPaper {
  /// Empty where they are not what was painted, which cannot be while the layout is the one that painted them.
  var layouts: [SheetLayout] {
    guard let layouts = try? SheetLayout.plan(jobs, lab: lab), layouts.count == files.count else { return [] }
    return layouts
  }
}
