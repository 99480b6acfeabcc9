import Foundation
public import Ledger
public import Orders
import Site

/// Says what a run would delete, page by page, so that a hundred thousand orders fit in memory.
public struct EndingPlanner {
  let ledger: Ledger
  let folder: StudioFolder
  let terms: PrintTerms
  let today: CalendarDay
  let originals: OriginalsRule
  private let relayout: ReprintRelayout

  /// - Parameters:
  ///   - deletesSources: as the studio's configuration says.
  ///   - terms: by which shared sheets are laid out anew.
  ///   - today: the day of the run, in the studio's time zone.
  public init(
    ledger: Ledger, folder: StudioFolder, deletesSources: Bool, terms: PrintTerms, today: CalendarDay
  ) {
    self.ledger = ledger
    self.folder = folder
    self.terms = terms
    self.today = today
    relayout = ReprintRelayout(ledger: ledger, folder: folder, terms: terms)
    originals = OriginalsRule(deletesSources: deletesSources)
  }

  /// - Parameters:
  ///   - sweepsAlways: for the run that does so, and writes its reminders anew.
  ///   - visit: is told every order that ends.
  public func plan(
    _ scope: EndingScope, sweepsAlways: Bool = false, visit: (PlannedEnding) -> Void = { _ in }
  ) throws(EndingError) -> EndingPlan {
    do {
      var plan = EndingPlan(scope: scope)
      var tally = FileTally()
      var ending: Set<OrderNumber> = []
      var reprints = PlannedReprints(try ledger.reprints())
      var pending = ledger.pendingEndings()
      while let page = try pending.next() {
        for due in page {
          try add(due, reason: due.ending ?? scope.reason, to: &plan, &tally, &reprints, visit)
          ending.insert(due.order.number)
        }
      }
      try EndingSelection(ledger: ledger).each(scope) { due in
        // Told already, unless the reason changes.
        guard due.ending == nil else { return }
        try add(due, reason: scope.reason, to: &plan, &tally, &reprints, visit)
        if due.hold == nil { ending.insert(due.order.number) }
      }
      try add(reprints, to: &plan, &tally)
      let sweep = PlannedSweep(
        ledger: ledger, folder: folder, terms: terms,
        shards: scope == .suspended ? nil : ShardKeeping(ledger: ledger, cache: folder.cache, today: today),
        ending: ending, rewrites: sweepsAlways ? [ReminderList.name] : [])
      try sweep.addUnfinishedReprints(to: &tally)
      if !plan.isEmpty {
        plan.deletesReview = try sweep.add(to: &tally)
      } else if sweepsAlways {
        _ = try sweep.add(to: &tally, in: [.cache])
      }
      (plan.files, plan.strays, plan.bytes) = (tally.files, tally.strays, tally.bytes)
      return plan
    } catch {
      throw EndingError(error)
    }
  }

  private func add(
    _ due: DueOrder, reason: EndReason, to plan: inout EndingPlan, _ tally: inout FileTally,
    _ reprints: inout PlannedReprints, _ visit: (PlannedEnding) -> Void
  ) throws {
    if let hold = due.hold {
      plan.held.append(hold)
      return
    }
    plan.orders += 1
    reprints.end(due.order.number)
    if due.ending != nil { plan.unfinished += 1 }
    let (filesBefore, bytesBefore) = (tally.files, tally.bytes)
    try add(due, to: &tally, plan.scope)
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
      guard originals.deletes(when: reason) else {
        plan.originalsDue.insert(source.path)
        continue
      }
      if FileManager.default.fileExists(atPath: try InsidePath(source.path, in: folder.photos).url.path) {
        plan.originals.insert(source.path)
      }
    }
    visit(
      PlannedEnding(
        number: due.order.number, lastDay: due.order.lastDay, reason: reason, files: tally.files - filesBefore,
        size: tally.bytes - bytesBefore))
  }

  /// What others have as well stays in the site and in the cache.
  private func add(_ due: DueOrder, to tally: inout FileTally, _ scope: EndingScope) throws {
    for file in due.files {
      if due.shared.contains(file), file.place == .site || file.place == .cache,
        try stays(ledger.owners(of: file.place, path: file.path), besides: due, scope)
      {
        continue
      }
      let url = try InsidePath(file.path, in: folder.url(of: file.place)).url
      tally.add(file.path, in: file.place, at: url, as: .ofOrder)
    }
    guard let path = due.path else { return }
    try FileWalk(root: try InsidePath(path, in: folder.site).url).each { found in
      tally.add(path + found.path, in: .site, at: found.url, as: .ofOrder)
    }
  }

  private func add(_ reprints: PlannedReprints, to plan: inout EndingPlan, _ tally: inout FileTally) throws {
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
      try FileWalk(root: try InsidePath(reprint.folder, in: folder.prints).url).each { found in
        tally.add(reprint.folder + "/" + found.path, in: .prints, at: found.url, as: .ofOrder)
      }
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
