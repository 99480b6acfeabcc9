import Foundation
import Ledger
import Orders
import Sheet

/// Takes orders that end out of what was reprinted: sheets that they share with others are laid out anew, the rest is
/// deleted.
///
/// The ledger hears of it at the very end, when the absence is proved: until then a run that is killed is done again,
/// and comes to the same bytes.
struct ReprintEnding {
  let ledger: Ledger
  let folder: StudioFolder
  let relayout: ReprintRelayout
  private let disposal = Disposal()

  private enum Change {
    case laidOutAnew(ReprintID, [ReprintedPhoto], ReprintSheets)
    case deleted(ReprintID)
  }

  private var changes: [Change] = []
  private var before: [ContentHash: Int] = [:]
  private var after: Set<ContentHash> = []

  init(ledger: Ledger, folder: StudioFolder, terms: PrintTerms) {
    self.ledger = ledger
    self.folder = folder
    relayout = ReprintRelayout(ledger: ledger, folder: folder, terms: terms)
  }

  /// Takes away what a run began that was killed: whoever wants it prints it again.
  func removeUnfinished(_ report: inout EndingReport) throws {
    for reprint in try ledger.unfinishedReprints() {
      let place = try InsidePath(reprint.folder, in: folder.prints).url
      report.strays += try FileWalk(root: place).count()
      try disposal.delete(place)
      try ledger.forgetReprint(reprint.id)
    }
  }

  /// - Parameter traces: is told of every sheet that is gone.
  mutating func carryOut(_ traces: inout ContentTraces, _ report: inout EndingReport) throws {
    for ending in try ledger.endingReprints() { try carryOut(ending, &report) }
    for (hash, size) in before where !after.contains(hash) { traces.insert(hash, size: size) }
  }

  private mutating func carryOut(_ ending: EndingReprint, _ report: inout EndingReport) throws {
    let reprint = ending.reprint
    let place = try InsidePath(reprint.folder, in: folder.prints).url
    try note(reprint, in: place)
    var reason: ReprintProblem?
    if !ending.staying.isEmpty {
      switch try layOut(ending) {
      case .success(let sheets):
        after.formUnion(sheets.files.map(\.hash))
        changes.append(.laidOutAnew(reprint.id, ending.staying, sheets))
        report.reprintsLaidOut.insert(reprint.folder)
        return
      case .failure(let problem): reason = problem
      }
    }
    report.files += try FileWalk(root: place).count()
    try disposal.delete(place)
    changes.append(.deleted(reprint.id))
    report.reprintsDeleted[reprint.folder] = DeletedReprint(
      staying: Set(ending.staying.map(\.order)).sorted(), reason: reason?.cause)
  }

  private func layOut(_ ending: EndingReprint) throws -> Result<ReprintSheets, ReprintProblem> {
    switch try relayout.draft(ending.staying) {
    case .success(let draft):
      do {
        return .success(try relayout.write(draft, in: ending.reprint.folder))
      } catch let error as SheetOutputError {
        return .failure(.painting(error))
      }
    case .failure(let problem): return .failure(problem)
    }
  }

  /// What the lab is told says nothing of anybody, and is the same for many reprints.
  private mutating func note(_ reprint: ReprintRecord, in place: URL) throws {
    for file in reprint.files where !file.path.hasSuffix("/" + PrintFolder.readMeName) { before[file.hash] = file.size }
    try FileWalk(root: place).each { found in
      guard found.path != PrintFolder.readMeName, let hash = try ContentHash(ofFileAt: found.url.path) else { return }
      before[hash] = found.size
    }
  }

  /// Has the ledger know what is left.
  func record(at now: Date) throws(LedgerError) {
    for change in changes {
      switch change {
      case .laidOutAnew(let id, let photos, let sheets):
        try ledger.replaceReprint(id, photos: photos, files: sheets.files, sheets: sheets.sheets, at: now)
      case .deleted(let id): try ledger.forgetReprint(id)
      }
    }
  }
}
