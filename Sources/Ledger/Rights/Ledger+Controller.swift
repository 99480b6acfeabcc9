public import Foundation
import GRDB

/// What customers agreed to by agreeing to a notice, and what takes another consent when it changes: a change needs a
/// material version of the policy that came after the one under which it was noted before.
extension Ledger {
  /// Notes who answers for the personal data.
  ///
  /// - Parameter policy: the last material version in force; nil where there is none.
  /// - Throws: `controllerChanged` where nobody was asked.
  public func noteController(_ company: String, under policy: String?, at now: Date) throws(LedgerError) {
    try note(company, in: "controller", as: .controllerChanged, under: policy, at: now) {
      .controllerChanged(from: $0, to: $1)
    }
  }

  /// Notes who else receives data, for what and where.
  ///
  /// - Parameters:
  ///   - recipients: in words, always the same for the same.
  ///   - policy: the last material version in force; nil where there is none.
  /// - Throws: `recipientsChanged` where nobody was asked.
  public func noteRecipients(_ recipients: String, under policy: String?, at now: Date) throws(LedgerError) {
    try note(recipients, in: "recipients", as: .recipientsChanged, under: policy, at: now) {
      .recipientsChanged(from: $0, to: $1)
    }
  }

  /// - Parameter column: of `studio`; the policy stands in the column named after it.
  private func note(
    _ value: String, in column: String, as kind: EventKind, under policy: String?, at now: Date,
    refusal: @Sendable (String, String) -> LedgerError
  ) throws(LedgerError) {
    try write { db in
      let row = try db.row("SELECT \(column), \(column)_policy FROM studio")
      let known = try row?.optional(column, as: String.self)
      let asked = try row?.optional("\(column)_policy", as: String.self)
      guard known != value || asked != policy else { return }
      if let known, known != value {
        guard asked != policy else { throw refusal(known, value) }
        try chain(db).append(kind, policy.map { [.policy: $0] } ?? [:], at: now)
      }
      try db.run("UPDATE studio SET \(column) = ?, \(column)_policy = ?", [value, policy])
    }
  }
}
