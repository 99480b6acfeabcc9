import Foundation
import Ledger
import Orders
public import Site

/// Deletes the orders whose last day has passed, proves that they are gone, and lists those that end soon.
public struct Purge {
  private let ledger: Ledger
  private let folder: StudioFolder
  private let configuration: StudioConfiguration
  private let workshop: Workshop
  private let moment: RunMoment

  /// Holds the ledger from here on.
  public init(_ workshop: Workshop, moment: RunMoment) throws(BatchError) {
    folder = workshop.folder
    self.workshop = workshop
    configuration = workshop.configuration
    self.moment = moment
    ledger = try Batch.ledger(
      of: workshop.folder, secret: try Batch.secret(of: workshop.folder), command: "purge", now: moment.now)
  }

  private var scope: EndingScope { .expired(before: moment.day) }

  /// What would be deleted; nothing is changed.
  public func plan() throws(EndingError) -> EndingPlan {
    try EndingPlanner(ledger: ledger, deletesSources: configuration.deletesSources).plan(scope)
  }

  /// Deletes and proves. What a killed run began is carried on with first.
  public func carryOut() throws(EndingError) -> EndingReport {
    try Ender(
      ledger: ledger, folder: folder, deletesSources: configuration.deletesSources, now: moment.now
    ).end(scope)
  }

  /// Writes the public pages anew: what ended leaves the examples, and the days that are left are counted from today.
  public func rewritePublicPages() throws(BatchError) -> FolderChange {
    try PublicSite.rewrite(workshop, moment: moment, ledger: ledger)
  }

  /// The links that end within 14 days.
  public func reminders() throws(EndingError) -> [Reminder] {
    do throws(LedgerError) {
      return try Reminders(ledger: ledger).list(today: moment.day)
    } catch {
      throw .ledger(error)
    }
  }
}
