import Foundation
import Ledger
import Site

/// Finishes what a killed run left between the ledger and the files.
struct Settlement {
  let ledger: Ledger
  let site: SitePublisher
  let folder: StudioFolder
  let now: Date

  /// What was intended and stands whole is confirmed; the rest is taken away, and the run that follows makes it again.
  func settle() throws {
    let stale = StalePrints(ledger: ledger, prints: PrivateFolder(folder.prints.path))
    for pending in try ledger.pendingPublications() {
      let link = Link(path: pending.publication.path)
      if pending.publication.files.allSatisfy(isInPlace) {
        if let before = pending.replacing { try stale.remove(of: before, replacedBy: pending.publication) }
        if let old = pending.replacing.flatMap({ Link(path: $0.path) }), old != link { _ = try site.remove(old) }
        try ledger.confirm([pending.id], at: now)
      } else {
        if let link, pending.replacing?.path != pending.publication.path { _ = try site.remove(link) }
        try ledger.abandon([pending.id], at: now)
      }
    }
  }

  private func isInPlace(_ file: DeliveredFile) -> Bool {
    // The cache may be emptied by the studio at any time: a delivery does not depend on it.
    if file.place == .cache { return true }
    let place = folder.build.appending(path: file.place.rawValue).appending(path: file.path)
    guard let data = FileManager.default.contents(atPath: place.path) else { return false }
    return data.count == file.size && ContentHash(of: Array(data)) == file.hash
  }
}
