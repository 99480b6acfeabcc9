public import Foundation
public import Ledger
public import Orders

/// What a person can ask for, carried out; each with its plan before and its receipt after.
public struct PersonalRights {
  let ledger: Ledger
  let folder: StudioFolder
  let terms: PrintTerms
  let now: Date
  let today: CalendarDay

  /// - Parameters:
  ///   - ledger: open to be written, but for a plan alone.
  ///   - now: the moment of the run, and `today` its day in the studio's time zone.
  public init(
    ledger: Ledger, folder: StudioFolder, terms: PrintTerms, now: Date, today: CalendarDay
  ) {
    self.ledger = ledger
    self.folder = folder
    self.terms = terms
    self.now = now
    self.today = today
  }

  /// What an erasure would delete; nothing is written.
  public func planErasure(of person: PersonSelection) throws(EndingError) -> EndingPlan {
    try planner.plan(.orders(try ordersToErase(of: person), .erased))
  }

  /// Deletes everything that was made of a person's orders, with the originals, and makes the ledger forget whose they
  /// were. Of orders that are held the page goes and the rest when the hold is lifted; they are named in the report.
  ///
  /// The manifest is the studio's own: its rows about the person have to be taken out of it by hand.
  ///
  /// Where a run was killed that began it, the same request finishes it and has its receipt, though the ledger may have
  /// forgotten the orders: until `handedOut` says that the receipt has left.
  public func erase(_ person: PersonSelection) throws(EndingError) -> RightsOutcome {
    let numbers = try ordersToErase(of: person)
    do {
      let asked = try numbers.map { try ledger.due($0) }.filter { $0.ending != .erased }
      try ledger.beginErasureOfHeld(asked.filter { $0.hold != nil }.map(\.order.number), at: now)
      let fresh = asked.filter { $0.hold == nil }.map(\.order.number)
      if !fresh.isEmpty {
        let counts = try ErasureCount(ledger: ledger, folder: folder).count(fresh)
        try ledger.beginErasure(person.request, of: fresh, counts, on: today, at: now)
      }
      let report = try ender.end(.orders(numbers, .erased))
      var receipt = try receipt(.erasure, orders: report.orders[.erased] ?? 0, report, held: report.held.count)
      if let begun = try ledger.erasure(person.request) {
        (receipt.orders, receipt.files, receipt.originals) = (begun.orders, begun.files, begun.originals)
        receipt.originalsShared = begun.originalsShared
        receipt.filesSearched = begun.searched
      }
      return RightsOutcome(report: report, receipt: receipt)
    } catch {
      throw EndingError(error)
    }
  }

  /// The receipt of an erasure was written or printed: the request is forgotten as well.
  public func handedOut(to person: PersonSelection) throws(EndingError) {
    do throws(LedgerError) {
      try ledger.forgetErasure(person.request)
    } catch {
      throw .ledger(error)
    }
  }

  /// What a withdrawal would delete: nothing where the order can do without that consent.
  public func planWithdrawal(
    of kinds: Set<ConsentKind>, by person: PersonSelection
  ) throws(EndingError) -> EndingPlan {
    let numbers = try orders(of: person)
    return try planner.plan(.orders(try affected(numbers, by: kinds), .withdrawn))
  }

  /// Withdraws consents, and stops what rested on them: without one that it needs, an order's files are deleted, of a held
  /// order its page alone for now.
  ///
  /// Photos leave the showcase when the public pages are written anew, which the caller does after `showcase` was
  /// withdrawn.
  public func withdraw(
    _ kinds: Set<ConsentKind>, by person: PersonSelection
  ) throws(EndingError) -> RightsOutcome {
    let numbers = try orders(of: person)
    var withdrawn: Set<ConsentKind> = []
    var concerned = 0
    var held: [Hold] = []
    do throws(LedgerError) {
      for number in numbers {
        _ = try ledger.withdrawConsents(kinds, of: number, at: now)
        // A run that was killed in the middle may have withdrawn some of them already.
        let gone = try ledger.consents(of: number).filter { kinds.contains($0.kind) && $0.withdrawnAt != nil }
        withdrawn.formUnion(gone.map(\.kind))
        concerned += gone.isEmpty ? 0 : 1
        if gone.contains(where: \.kind.isNeeded), let hold = try ledger.hold(of: number) { held.append(hold) }
      }
    } catch {
      throw .ledger(error)
    }
    var report = try ender.settle()
    report.held = held
    return RightsOutcome(
      report: report, receipt: try receipt(.withdrawal(withdrawn), orders: concerned, report, held: report.held.count))
  }

  /// Gathers all that is held about a person, and records that it was given out.
  public func export(_ person: PersonSelection) throws(EndingError) -> (files: [ExportFile], receipt: Receipt) {
    let numbers = try orders(of: person)
    do {
      let records = try numbers.map { try ledger.personalRecord(of: $0) }
      let files = try PersonalExport(folder: folder, day: today).files(records)
      try ledger.recordExport(of: numbers, at: now)
      return (files, try receipt(.export, orders: numbers.count, EndingReport(), held: 0))
    } catch {
      throw EndingError(error)
    }
  }

  private var planner: EndingPlanner {
    EndingPlanner(ledger: ledger, folder: folder, deletesSources: true, terms: terms, today: today)
  }

  var ender: Ender {
    Ender(ledger: ledger, folder: folder, deletesSources: true, terms: terms, now: now, today: today)
  }

  private func orders(of person: PersonSelection) throws(EndingError) -> [OrderNumber] {
    do throws(LedgerError) {
      return try person.orders(in: ledger)
    } catch {
      throw .ledger(error)
    }
  }

  /// None where an earlier run has erased them all and its receipt was not handed out.
  private func ordersToErase(of person: PersonSelection) throws(EndingError) -> [OrderNumber] {
    do throws(LedgerError) {
      return try person.orders(in: ledger)
    } catch {
      guard error == .unknownOrder else { throw .ledger(error) }
      do throws(LedgerError) {
        if try ledger.erasure(person.request) != nil { return [] }
      } catch {
        throw .ledger(error)
      }
      throw .ledger(error)
    }
  }

  private func affected(_ numbers: [OrderNumber], by kinds: Set<ConsentKind>) throws(EndingError) -> [OrderNumber] {
    do {
      return try numbers.filter { number in
        try ledger.consents(of: number).contains {
          kinds.contains($0.kind) && $0.kind.isNeeded && $0.withdrawnAt == nil
        }
      }
    } catch {
      throw EndingError(error)
    }
  }

  private func receipt(
    _ act: Receipt.Act, orders: Int, _ report: EndingReport, held: Int
  ) throws(EndingError) -> Receipt {
    do throws(LedgerError) {
      return Receipt(
        act: act, day: today, orders: orders, files: report.files, originals: report.originals,
        originalsShared: report.originalsShared.count, held: held, filesSearched: report.filesSearched,
        entry: try ledger.verifyEvents())
    } catch {
      throw .ledger(error)
    }
  }
}

/// What came of a request.
public struct RightsOutcome: Equatable, Sendable {
  /// For the operator.
  public var report: EndingReport
  /// For the person.
  public var receipt: Receipt
}
