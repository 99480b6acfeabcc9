public import Foundation
public import Ledger
public import Orders

/// Ends orders: deletes what was made of them, proves that it is gone, and has the ledger forget it.
///
/// A run that is killed at any moment is repaired by the next: what was begun is carried on with first.
public struct Ender {
  let ledger: Ledger
  let folder: StudioFolder
  let originals: OriginalsRule
  let terms: PrintTerms
  let now: Date
  let today: CalendarDay

  /// - Parameters:
  ///   - ledger: open to be written.
  ///   - deletesSources: as the studio's configuration says.
  ///   - terms: by which shared sheets are laid out anew.
  public init(
    ledger: Ledger, folder: StudioFolder, deletesSources: Bool, terms: PrintTerms, now: Date, today: CalendarDay
  ) {
    self.ledger = ledger
    self.folder = folder
    originals = OriginalsRule(deletesSources: deletesSources)
    self.terms = terms
    self.now = now
    self.today = today
  }

  /// Ends the orders of a scope, and what an earlier run left unfinished.
  ///
  /// - Parameter sweepsAlways: takes what belongs to no order out of cache and site even where no order ends.
  public func end(_ scope: EndingScope, sweepsAlways: Bool = false) throws(EndingError) -> EndingReport {
    do {
      var report = EndingReport()
      try begin(scope, into: &report)
      // When the service ends, nothing waits to be published any more.
      try carryOut(sweepsAlways: sweepsAlways, keepsShards: scope != .suspended, into: &report)
      return report
    } catch {
      throw EndingError(error)
    }
  }

  /// Carries on with what an earlier run began: for the start of every run that writes.
  public func settle() throws(EndingError) -> EndingReport {
    do {
      var report = EndingReport()
      try carryOut(sweepsAlways: false, keepsShards: true, into: &report)
      return report
    } catch {
      throw EndingError(error)
    }
  }

  private func begin(_ scope: EndingScope, into report: inout EndingReport) throws {
    var numbers: [OrderNumber] = []
    func flush() throws {
      if numbers.isEmpty { return }
      try ledger.beginEnding(numbers, as: scope.reason, at: now)
      numbers.removeAll(keepingCapacity: true)
    }
    try EndingSelection(ledger: ledger).each(scope) { due in
      if let hold = due.hold {
        report.held.append(hold)
        return
      }
      numbers.append(due.order.number)
      if numbers.count == 500 { try flush() }
    }
    try flush()
  }

  /// Deletes, searches, and only then lets the ledger forget.
  private func carryOut(sweepsAlways: Bool, keepsShards: Bool, into report: inout EndingReport) throws {
    var reprints = ReprintEnding(ledger: ledger, folder: folder, terms: terms)
    try reprints.removeUnfinished(&report)
    var deletion = OrderDeletion(ledger: ledger, folder: folder, originals: originals)
    try each { due in try deletion.delete(due, &report) }
    let sweep = StraySweep(
      ledger: ledger, folder: folder, terms: terms,
      shards: keepsShards ? ShardKeeping(ledger: ledger, cache: folder.cache, today: today) : nil)
    guard deletion.hasDeleted else {
      // Lists of a run stay as long as no order in them ends.
      if sweepsAlways { try sweep.sweep(&report, in: [.cache]) }
      return
    }
    var traces = deletion.traces
    try reprints.carryOut(&traces, &report)
    try forgetShared(deletion.sharedSheets, &report)
    try sweep.sweep(&report)
    report.contents = traces.count + deletion.sourceTraces.count
    try AbsenceProof(ledger: ledger, folder: folder, traces: traces, sources: deletion.sourceTraces).prove(&report)
    try reprints.record(at: now)
    try finish(&report)
  }

  /// Sheets of deliveries that others stay on: the next render makes theirs again.
  private func forgetShared(_ paths: Set<String>, _ report: inout EndingReport) throws {
    for path in paths { try ledger.forgetShared(path, in: .prints) }
    report.sheetsDeleted = paths
  }

  private func finish(_ report: inout EndingReport) throws {
    try ledger.noteErasuresSearched(report.filesSearched)
    var pages = ledger.pendingEndings()
    while let page = try pages.next() {
      let ended = page.filter { $0.hold == nil }
      for keeps in [true, false] {
        let numbers = ended.filter { $0.ending.map { !originals.deletes(when: $0) } == keeps }.map(\.order.number)
        try ledger.finishEnding(numbers, originals: keeps ? .due : .deleted, at: now)
      }
      for due in ended {
        if let reason = due.ending { report.orders[reason, default: 0] += 1 }
      }
    }
  }

  /// Everything that is begun; what is held meanwhile is told, and waits.
  private func each(_ body: (DueOrder) throws -> Void) throws {
    var pages = ledger.pendingEndings()
    while let page = try pages.next() { try page.filter { $0.hold == nil }.forEach(body) }
  }
}
