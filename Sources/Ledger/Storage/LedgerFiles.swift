import Foundation

/// The ledger's file and those that lie beside it.
struct LedgerFiles: Sendable {
  let main: String

  /// SQLite's log of what is not in the main file yet.
  var log: String { main + "-wal" }
  var index: String { main + "-shm" }
  var journal: String { main + "-journal" }
  var lock: String { stem + ".lock" }
  /// Whom no backup may bring back.
  var erasures: String { stem + ".erased" }
  /// Where a new ledger is made before it takes its place.
  var nascent: LedgerFiles { LedgerFiles(main: main + ".new") }
  var folder: String {
    let parent = (main as NSString).deletingLastPathComponent
    return parent.isEmpty ? "." : parent
  }

  var all: [String] { [main, log, index, journal] }
  private var stem: String { main.hasSuffix(".sqlite") ? String(main.dropLast(7)) : main }

  func makePrivate() throws(LedgerError) {
    for path in all { try FileBytes.makePrivate(path) }
  }

  func remove() throws(LedgerError) {
    for path in [log, index, journal, main] { try FileBytes.remove(path) }
  }
}

extension Ledger {
  /// The ledger's file and all that is kept, or made for a while, beside it.
  public static func files(at path: String) -> [String] {
    let files = LedgerFiles(main: path)
    return files.all + [files.lock, files.erasures] + files.nascent.all
  }
}
