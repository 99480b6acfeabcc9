public import Orders

extension OpenStudio {
  var planner: EndingPlanner {
    EndingPlanner(
      ledger: ledger, folder: folder, deletesSources: configuration.deletesSources, terms: printTerms,
      today: moment.day)
  }

  /// What a suspension would delete, and when; nil where the configuration announces none. Nothing is changed.
  public func suspensionPlan() throws(EndingError) -> SuspensionPlan? {
    guard let suspension = configuration.suspension else { return nil }
    return try planner.plan(suspension, today: moment.day)
  }

  /// Puts the announcement on every page, those of all published orders too.
  ///
  /// - Returns: orders whose pages could not be written, because the cache has them no longer: a render writes them.
  public func announceSuspension() throws(BatchError) -> [OrderNumber] {
    try BatchError.telling {
      _ = try ender.settle()
      return try bringSiteUpToDate()
    }
  }
}
