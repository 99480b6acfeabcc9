import Foundation
import Ledger
import Manifest
import Orders

/// Says what becomes of orders by consent, by retention and by the ledger, and records nothing: a person who was erased
/// does not come back into the cache.
struct Foresight: Sendable {
  enum Outcome: Sendable {
    case admitted
    case ended(lastDay: CalendarDay)
    case refused(OrderRefusal)
  }

  let consent: ConsentGate
  let retention: Retention
  /// Nil where there is none yet.
  let ledger: Ledger?
  let today: CalendarDay

  init(consent: ConsentGate, retention: Retention, ledger: Ledger?, today: CalendarDay) {
    self.consent = consent
    self.retention = retention
    self.ledger = ledger
    self.today = today
  }

  /// Reads the ledger where there is one, and does not hold it.
  ///
  /// - Parameter command: the subcommand that asks, for whoever comes second.
  init(_ workshop: Workshop, moment: RunMoment, for command: String) throws(BatchError) {
    let folder = workshop.folder
    let secret = try Batch.secret(of: folder)
    let isThere = FileManager.default.fileExists(atPath: folder.ledger.path)
    if !isThere { try LedgerLoss(folder).check() }
    self.init(
      consent: ConsentGate(policies: workshop.configuration.policies, on: moment.day),
      retention: Retention(days: workshop.configuration.retentionDays),
      ledger: isThere
        ? try Batch.ledger(of: folder, secret: secret, access: .reading, command: command, moment: moment) : nil,
      today: moment.day)
  }

  /// In the order of the orders.
  func outcomes(of orders: [Order]) throws(LedgerError) -> [Outcome] {
    let foreseen = try ledger?.foreseenRefusals(of: orders, retention: retention)
    return orders.enumerated().map { index, order in
      let refusals = consent.refusals(of: order)
      let lastDay = retention.lastDay(of: order)
      if !refusals.isEmpty { return .refused(OrderRefusal(consent: refusals, of: order)) }
      if lastDay < today { return .ended(lastDay: lastDay) }
      return foreseen?[index].map { .refused(OrderRefusal(ledger: $0, of: order)) } ?? .admitted
    }
  }

  /// Of orders that lack something: what consent, calendar and ledger say goes first. Nobody is asked to put a picture
  /// back that was deleted because it had to be.
  ///
  /// - Returns: the manifest without those of their faults, and what became of them.
  func settling(
    _ checked: CheckedManifest
  ) throws(LedgerError) -> (checked: CheckedManifest, settled: [(order: Order, outcome: Outcome)]) {
    let settled = zip(checked.unready, try outcomes(of: checked.unready)).filter { _, outcome in
      if case .admitted = outcome { false } else { true }
    }
    return (checked.excusing(Set(settled.map(\.0.number))), settled.map { (order: $0, outcome: $1) })
  }
}
