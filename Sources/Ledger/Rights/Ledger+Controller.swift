public import Foundation
import GRDB

extension Ledger {
  /// Notes who answers for the personal data. Whoever takes the service over has to ask for consent again: a name other
  /// than before needs a material version of the policy that came after the one under which the name before was noted.
  ///
  /// - Parameter policy: the last material version in force; nil where there is none.
  /// - Throws: `controllerChanged` where nobody was asked.
  public func noteController(_ company: String, under policy: String?, at now: Date) throws(LedgerError) {
    try write { db in
      let row = try db.row("SELECT controller, controller_policy FROM studio")
      let known = try row?.optional("controller", as: String.self)
      let asked = try row?.optional("controller_policy", as: String.self)
      guard known != company || asked != policy else { return }
      if let known, known != company {
        guard asked != policy else { throw LedgerError.controllerChanged(from: known, to: company) }
        try EventChain.append(.controllerChanged, policy.map { [.policy: $0] } ?? [:], at: now, to: db)
      }
      try db.run("UPDATE studio SET controller = ?, controller_policy = ?", [company, policy])
    }
  }
}
