import Ledger
import Studio

extension StudioOptions {
  /// The studio with its ledger; while it is open to be written, no other run writes.
  func openLedger(for command: String, access: Ledger.Access = .writing) throws -> OpenStudio {
    let workshop = try open()
    let moment = try moment(in: workshop)
    return try Failure.telling { try OpenStudio(workshop, moment: moment, for: command, access: access) }
  }
}
