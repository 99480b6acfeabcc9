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
  func admit(_ orders: [Order], into report: inout BatchReport) throws(LedgerError) -> [AdmittedOrder] {
    var candidates: [Order] = []
    for order in orders {
      let refusals = consent.refusals(of: order)
      let lastDay = retention.lastDay(of: order)
      if !refusals.isEmpty {
        report.add(.refused(OrderRefusal(consent: refusals, of: order)))
      } else if lastDay < today {
        report.add(.ended(order.number, lastDay: lastDay))
      } else {
        candidates.append(order)
      }
    }
    var admitted: [AdmittedOrder] = []
    for (order, admission) in zip(candidates, try ledger.admit(candidates, retention: retention, at: now)) {
      switch admission {
      case .admitted(let standing): admitted.append(AdmittedOrder(order: order, mayBeShown: standing.mayBeShown))
      case .refused(let refusal): report.add(.refused(OrderRefusal(ledger: refusal, of: order)))
      }
    }
    return admitted
  }
}

struct AdmittedOrder: Sendable {
  var order: Order
  /// Whether its photos may stand on the public showcase.
  var mayBeShown: Bool
}
