import Measures
public import Orders

extension SheetLayout {
  /// Lays out `jobs` on as few sheets of the lab's paper as it can, photos of several customers on one sheet.
  ///
  /// A job without a number of copies gets a sheet of its own, filled. The outcome depends on the jobs alone, not on
  /// their order. Photos keep the lab's gutter from each other and its margin from the paper's edges; where photos
  /// fit by their millimetres and not by their whole pixels, the margin gives way by less than half a millimetre.
  /// - Returns: sheets in the order of the photos that stand first on them; none for no jobs.
  public static func plan(
    _ jobs: [SheetJob], lab: LabProfile, cutting: Cutting = .guillotine
  ) throws(SheetPlanError) -> [SheetLayout] {
    let surface = try SheetSurface(lab: lab)
    var count = 0
    for job in jobs {
      try surface.check(job)
      let (sum, overflows) = count.addingReportingOverflow(job.copies ?? 1)
      guard !overflows, sum <= SheetPlanLimits.photos else {
        throw .tooManyPhotos(overflows ? .max : sum, limit: SheetPlanLimits.photos)
      }
      count = sum
    }
    let plan = SheetPlan(jobs: jobs.sorted(), surface: surface, cutting: cutting)
    return plan.layouts(on: lab.paper)
  }
}
