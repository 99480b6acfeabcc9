import Foundation
public import Ledger

extension OpenStudio {
  /// Puts a backup into the ledger's place, once it was read as a whole; no other run may hold the ledger.
  public static func restoreLedger(
    of workshop: Workshop, from backup: String, erased: Ledger.ErasureList, moment: RunMoment
  ) throws(BatchError) -> Ledger.Restoration {
    let secret = try Batch.secret(of: workshop.folder)
    do throws(LedgerError) {
      return try Ledger.restore(
        path: workshop.folder.ledger.path, from: backup, erased: erased, secret: LedgerSecret(studioKey: secret),
        holder: Batch.holder(command: "ledger restore"), now: moment.now)
    } catch {
      throw .ledger(error)
    }
  }
}
