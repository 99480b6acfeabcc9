import Foundation
public import Ledger

extension OpenStudio {
  /// Puts a backup into the ledger's place, once it was read as a whole; no other run may hold the ledger.
  ///
  /// - Throws: `backup` about the backup, `ledger` about the ledger.
  public static func restoreLedger(
    of workshop: Workshop, from backup: String, erased: Ledger.ErasureList, moment: RunMoment
  ) throws(BatchError) -> Ledger.Restoration {
    let secret = try Batch.secret(of: workshop.folder)
    do throws(LedgerError) {
      return try Ledger.restore(
        path: workshop.folder.ledger.path, from: backup, erased: erased, secret: LedgerSecret(studioKey: secret),
        holder: Batch.holder(command: "ledger restore"), now: moment.now)
    } catch {
      if case .corrupt(backup, let damage) = error { throw .backup(path: backup, damage) }
      throw .ledger(error)
    }
  }
}
