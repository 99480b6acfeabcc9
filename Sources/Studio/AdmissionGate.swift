import Foundation
import Ledger
import Manifest
import Orders

/// Decides before any picture is opened which orders may be worked on: by consent, by retention, by the ledger.
struct AdmissionGate: Sendable {
  let consent: ConsentGate
  let retention: Retention
  let ledger: Ledger
  let today: CalendarDay
  let now: Date

  /// The orders to be worked on, in the order of the manifest; the others are told to the report.
  func admit(_ checked: CheckedManifest, into report: inout BatchReport) throws(LedgerError) -> [Order] {
    var candidates: [Order] = []
    var ended: [Order] = []
    let foresight = Foresight(consent: consent, retention: retention, ledger: ledger, today: today)
    let (excused, settled) = try foresight.settling(checked)
    for refusal in excused.refusals { report.add(.refused(refusal)) }
    for (order, outcome) in settled {
      switch outcome {
      case .admitted: continue
      case .ended: ended.append(order)
      case .refused(let refusal): report.add(.refused(refusal))
      }
    }
    for order in checked.orders {
      let refusals = consent.refusals(of: order)
      if !refusals.isEmpty {
        report.add(.refused(OrderRefusal(consent: refusals, of: order)))
      } else if retention.lastDay(of: order) < today {
        ended.append(order)
      } else {
        candidates.append(order)
      }
    }
    // A hold matters most for an order whose day is over: the manifest puts and lifts it all the same.
    try ledger.keepHolds(of: ended, at: now)
    for order in ended { report.add(.ended(order.number, lastDay: retention.lastDay(of: order))) }
    var admitted: [Order] = []
    for (order, admission) in zip(candidates, try ledger.admit(candidates, retention: retention, at: now)) {
      switch admission {
      case .admitted: admitted.append(order)
      case .refused(let refusal): report.add(.refused(OrderRefusal(ledger: refusal, of: order)))
      }
    }
    return admitted
  }
}
