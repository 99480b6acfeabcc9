import Foundation
import Ledger
import Manifest
import Orders

/// Decides as `AdmissionGate` does, and records nothing: a person who was erased does not come back into the cache.
struct CacheGate: Sendable {
  private let consent: ConsentGate
  private let retention: Retention
  private let ledger: Ledger?
  private let today: CalendarDay

  init(_ workshop: Workshop, moment: RunMoment) throws(BatchError) {
    let folder = workshop.folder
    consent = ConsentGate(policies: workshop.configuration.policies, on: moment.day)
    retention = Retention(days: workshop.configuration.retentionDays)
    today = moment.day
    let secret = try Batch.secret(of: folder)
    guard FileManager.default.fileExists(atPath: folder.ledger.path) else {
      ledger = nil
      return
    }
    ledger = try BatchError.telling {
      try Ledger(
        path: folder.ledger.path, secret: LedgerSecret(studioKey: secret), access: .reading,
        holder: LockHolder(pid: ProcessInfo.processInfo.processIdentifier, command: "render --shard"), now: moment.now)
    }
  }

  func admit(_ orders: [Order], into report: inout ShardReport) throws(LedgerError) -> [Order] {
    var admitted: [Order] = []
    let foreseen = try ledger?.foreseenRefusals(of: orders, retention: retention)
    for (index, order) in orders.enumerated() {
      let refusals = consent.refusals(of: order)
      if !refusals.isEmpty {
        report.add(.refused(OrderRefusal(consent: refusals, of: order)))
      } else if retention.lastDay(of: order) < today {
        continue
      } else if let refusal = foreseen?[index] {
        report.add(.refused(OrderRefusal(ledger: refusal, of: order)))
      } else {
        admitted.append(order)
      }
    }
    return admitted
  }
}
