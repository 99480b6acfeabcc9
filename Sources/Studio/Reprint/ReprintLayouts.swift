import Orders
import Sheet

/// The sheets of a reprint: as few as hold its photos, several customers on one.
struct ReprintLayouts {
  let lab: LabProfile

  /// Which paper something does not fit on.
  struct Failure: Error {
    var error: SheetPlanError
    var paper: PaperSize
  }

  /// The photos of each paper; papers by their ids.
  func papers(_ photos: [ReprintPhoto]) -> [(paper: PaperSize, photos: [ReprintPhoto])] {
    Dictionary(grouping: photos, by: \.paper).sorted { $0.key.id < $1.key.id }.map { ($0.key, $0.value) }
  }

  func layouts(_ photos: [ReprintPhoto], on paper: PaperSize) throws(Failure) -> [SheetLayout] {
    do throws(SheetPlanError) {
      return try SheetLayout.plan(photos.map(\.job), lab: ReprintSheets.profile(lab, on: paper))
    } catch {
      throw Failure(error: error, paper: paper)
    }
  }
}
