import Foundation
public import Ledger

extension LedgerError {
  /// Whether another run is in the way.
  public var isBusy: Bool {
    switch self {
    case .locked, .busy: true
    default: false
    }
  }

  /// What happened, and what to do.
  public var sentence: String {
    switch self {
    case .missing(let path): "There is no ledger at \(path)."
    case .newer(let path, let schema, let known):
      "\(path) was written by a later version (schema \(schema); this one knows \(known)). Install that version."
    case .corrupt(let path, let damage):
      "\(path) is damaged (\(damage.words)). Restore it from a backup: `likeness ledger restore FILE`."
    case .readOnly(let path): "\(path) cannot be written: the disk or the file is read-only."
    case .full(let path): "The disk of \(path) is full. Free some space and run again: nothing was left half done."
    case .locked(let path, let holder):
      "\(path) is held by another run\(holder.map { " (\($0.command), process \($0.pid))" } ?? ""). Wait for it to end."
    case .busy(let path): "\(path) is busy: another program holds it open. Close it and run again."
    case .otherKey(let path):
      "\(path) belongs to another studio.key. Put the key back that it was made with."
    case .clockWentBack(let recorded, let given):
      """
      The clock went back: the ledger's last entry is of \(recorded.ISO8601Format()), and now is said to be \
      \(given.ISO8601Format()). Set the clock right; where it was wrong before and is right now, pass --accept-earlier-clock.
      """
    case .file(let path, let code): "\(path): \(unsafe String(cString: strerror(code)))."
    case .database(let code): "SQLite reports error \(code)."
    case .unknownOrder: "The ledger knows no such order."
    case .held(let hold): "A legal hold is on the order: \(hold.reason)."
    case .controllerChanged(let before, let now):
      """
      The controller in studio.yaml was "\(before)" and is "\(now)" now: whoever takes over asks for consent again. \
      Add a version with `material: true` to `policies` that says so.
      """
    case .recipientsChanged(let before, let now):
      """
      Who receives data was, by studio.yaml, "\(before)" and is "\(now)" now: customers are asked for their consent \
      again. Add a version with `material: true` to `policies` that says so.
      """
    case .erasuresMissing(let path):
      """
      \(path) is no list of erasures, and without it the backup brings back whoever was erased since. Name the copy that \
      you keep with your backups: --erased FILE. Where nobody was erased since: --nobody-erased.
      """
    case .notWritable: "The ledger was opened for reading only."
    case .closed: "The ledger was closed already."
    case .unknownPublication, .unsettledPublication: "The ledger's publications are not settled: run again."
    }
  }
}

extension LedgerError.Damage {
  /// Stands in brackets.
  var words: String {
    switch self {
    case .notADatabase: "it is no database"
    case .notALedger: "it is a database of another program"
    case .malformed: "the database is corrupt"
    case .logWithoutLedger: "there is a transaction log without its ledger"
    case .unreadable(let field): "the value of `\(field)` cannot be read"
    case .chain(let fault): fault.words
    }
  }
}

extension ChainFault {
  fileprivate var words: String {
    switch self {
    case .missing(let sequence): "event \(sequence) is missing"
    case .detached(let sequence): "event \(sequence) does not follow the one before"
    case .altered(let sequence): "event \(sequence) was altered"
    case .unsealed(let sequence): "event \(sequence) bears no seal of studio.key"
    case .forged(let sequence): "the seal of event \(sequence) was not made with studio.key"
    case .doesNotReach: "the chain of events does not reach the end that was noted"
    }
  }
}
