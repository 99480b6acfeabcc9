public import Ledger
import Orders

/// Says what a run would delete, page by page, so that a hundred thousand orders take no more memory than one page.
public struct EndingPlanner {
  let ledger: Ledger
  let originals: OriginalsRule
  private let relayout: ReprintRelayout

  /// - Parameters:
  ///   - deletesSources: as the studio's configuration says.
  ///   - terms: by which shared sheets are laid out anew.
  public init(ledger: Ledger, folder: StudioFolder, deletesSources: Bool, terms: PrintTerms) {
    self.ledger = ledger
    relayout = ReprintRelayout(ledger: ledger, folder: folder, terms: terms)
    originals = OriginalsRule(deletesSources: deletesSources)
  }

  /// - Parameter visit: is told every order that ends.
  public func plan(
    _ scope: EndingScope, visit: (PlannedEnding) -> Void = { _ in }
  ) throws(EndingError) -> EndingPlan {
    do {
      var plan = EndingPlan(scope: scope)
      var reprints = PlannedReprints(try ledger.reprints())
      var pending = ledger.pendingEndings()
      while let page = try pending.next() {
        for due in page { try add(due, reason: due.ending ?? scope.reason, to: &plan, &reprints, visit) }
      }
      try EndingSelection(ledger: ledger).each(scope) { due in
        // Told already, unless the reason changes.
        guard due.ending == nil else { return }
        try add(due, reason: scope.reason, to: &plan, &reprints, visit)
      }
      try add(reprints, to: &plan)
      return plan
    } catch {
      throw EndingError(error)
    }
  }

  private func add(
    _ due: DueOrder, reason: EndReason, to plan: inout EndingPlan, _ reprints: inout PlannedReprints,
    _ visit: (PlannedEnding) -> Void
  ) throws {
    if let hold = due.hold {
      plan.held.append(hold)
      return
    }
    plan.orders += 1
    reprints.end(due.order.number)
    if due.ending != nil { plan.unfinished += 1 }
    plan.files += due.files.count
    let size = due.files.reduce(0) { $0 + $1.size }
    plan.bytes += size
    for file in due.shared where file.place == .prints {
      if try stays(ledger.owners(of: .prints, path: file.path), besides: due, plan.scope) {
        plan.sharedSheets.insert(file.path)
      }
    }
    for source in due.sources {
      if source.isShared, try stays(ledger.users(ofPhoto: source.path), besides: due, plan.scope) {
        plan.originalsShared.insert(source.path)
        continue
      }
      if originals.deletes(when: reason) {
        plan.originals.insert(source.path)
      } else {
        plan.originalsDue.insert(source.path)
      }
    }
    visit(
      PlannedEnding(
        number: due.order.number, lastDay: due.order.lastDay, reason: reason, files: due.files.count, size: size))
  }

  private func add(_ reprints: PlannedReprints, to plan: inout EndingPlan) throws {
    for (reprint, staying) in reprints.concerned {
      var reason: ReprintProblem?
      if !staying.isEmpty {
        switch try relayout.draft(staying) {
        case .success:
          plan.reprintsToLayOut.insert(reprint.folder)
          continue
        case .failure(let problem): reason = problem
        }
      }
      plan.files += reprint.files.count
      plan.bytes += reprint.files.reduce(0) { $0 + $1.size }
      plan.reprintsToDelete[reprint.folder] = DeletedReprint(
        staying: Set(staying.map(\.order)).sorted(), reason: reason?.cause)
    }
  }

  /// Whether one of the orders outlives the run.
  private func stays(_ numbers: [OrderNumber], besides due: DueOrder, _ scope: EndingScope) throws -> Bool {
    try numbers.contains { number in
      guard number != due.order.number else { return false }
      let other = try ledger.due(number)
      return other.hold != nil || !scope.includes(other)
    }
  }
}

/// Whether originals go with their order.
struct OriginalsRule {
  let deletesSources: Bool

  /// A person who asks to be forgotten, or withdraws a consent, is not left in the studio's folder.
  func deletes(when reason: EndReason) -> Bool {
    switch reason {
    case .expired, .suspended: deletesSources
    case .withdrawn, .erased: true
    }
  }
}
