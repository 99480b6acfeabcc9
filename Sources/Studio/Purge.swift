import Foundation
import Ledger
public import Orders
import Site

/// Deletes the orders whose last day has passed, proves that they are gone, forgets what the ledger need not know any
/// longer, and lists the orders that end soon. On the day on which a suspended service ends, every order is over.
///
/// It may be killed at any moment and run at any time: what is done already is passed over.
public struct Purge {
  private let studio: OpenStudio
  private let ledger: Ledger

  /// - Parameter studio: open to be written, but for a plan alone.
  public init(_ studio: OpenStudio) {
    self.studio = studio
    ledger = studio.ledger
  }

  private var today: CalendarDay { studio.moment.day }

  private var scope: EndingScope {
    SuspensionStep(studio.configuration.suspension, today: today) == .due ? .suspended : .expired(before: today)
  }

  /// What would be deleted; nothing is changed.
  public func plan() throws(EndingError) -> EndingPlan {
    try studio.planner.plan(scope, sweepsAlways: true)
  }

  /// The links that end within 14 days.
  public func reminders() throws(EndingError) -> [Reminder] {
    do throws(LedgerError) {
      return try Reminders(ledger: ledger).list(today: today)
    } catch {
      throw .ledger(error)
    }
  }

  /// Deletes and proves. What a killed run began is carried on with first.
  public func carryOut() throws(BatchError) -> PurgeReport {
    try BatchError.telling {
      let due = DueOriginals(ledger: ledger, folder: studio.folder)
      try due.forgetDeleted(at: studio.moment.now)
      // It names orders that may end now, and is written anew.
      let review = PrivateFolder(studio.folder.review.path)
      try review.remove([ReminderList.name])
      var report = PurgeReport(ending: try studio.ender.end(scope, sweepsAlways: true))
      try forget(&report)
      report.originalsDue = try due.paths()
      report.withOldAnnouncement = try studio.bringSiteUpToDate()
      let list = ReminderList.csv(try reminders(), baseURL: studio.configuration.baseURL)
      try review.write([SiteFile(path: ReminderList.name, contents: list)])
      return report
    }
  }

  private func forget(_ report: inout PurgeReport) throws {
    let now = studio.moment.now
    let identities = today.adding(days: -studio.configuration.identityDays)
    report.addressesForgotten = try ledger.forgetAddresses(paidBefore: identities, at: now)
    report.customersForgotten = try ledger.forgetCustomers(paidBefore: identities, at: now)
    let accounts = today.earlier(byYears: studio.configuration.accountsYears)
    report.accountsAnonymised = try ledger.anonymiseAccounts(paidBefore: accounts, at: now)
    // Whoever has not asked for it in a month is not waiting for it.
    try ledger.forgetErasures(begunBefore: today.adding(days: -30))
    try ledger.scrubForgotten()
  }
}

/// What a purge did.
public struct PurgeReport: Equatable, Sendable {
  public var ending: EndingReport
  /// Originals of ended orders that the studio has to delete itself; relative to the `photos` folder.
  public var originalsDue: [String] = []
  /// Orders of which the ledger forgot the IP address, and those of which it forgot account and name.
  public var addressesForgotten = 0
  public var customersForgotten = 0
  /// Orders that became anonymous because the accounts need them no longer.
  public var accountsAnonymised = 0
  /// Orders on whose pages other words stand at the top than should.
  public var withOldAnnouncement: [OrderNumber] = []

  init(ending: EndingReport) {
    self.ending = ending
  }
}
