public import Foundation
import GRDB

extension Ledger {
  /// Copies the ledger, as it is now, to one file (0600) that needs nothing beside it. It replaces a file of that name.
  ///
  /// The copy holds personal data: whoever is erased later is erased from it when it is restored.
  ///
  /// - Returns: the end of the chain of events that the copy leads to.
  @discardableResult
  public func backUp(to place: String, at now: Date) throws(LedgerError) -> EventHead {
    let nascent = LedgerFiles(main: place + ".new")
    try nascent.remove()
    try FileBytes.create(nascent.main)
    do throws(LedgerError) {
      try write { db in try chain(db).append(.backedUp, at: now) }
      let head: EventHead
      do {
        let copy = try DatabaseQueue(path: nascent.main, configuration: LedgerOpener.configuration())
        defer { try? copy.close() }
        try outsideTransaction { db in
          try copy.writeWithoutTransaction { other in try db.backup(to: other) }
        }
        head = try copy.writeWithoutTransaction { db in
          try db.execute(sql: "PRAGMA journal_mode = DELETE")
          return try LedgerInspection(path: place, secret: secret).inspect(db)
        }
      } catch {
        throw LedgerError(error, path: place)
      }
      try FileBytes.makePrivate(nascent.main)
      try FileBytes.synchronize(nascent.main)
      try FileBytes.rename(nascent.main, to: place)
      try FileBytes.synchronize(nascent.folder)
      return head
    } catch {
      try? nascent.remove()
      throw error
    }
  }
}
