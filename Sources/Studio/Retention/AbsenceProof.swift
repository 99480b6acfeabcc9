import Foundation
import Ledger
import Orders

/// Searches everything that is left for the contents that were deleted, by their hash: a copy under another name is
/// deleted as well, and what stays all the same is an error.
///
/// A file that belongs to an order which stays is that order's, even where its content is the same.
struct AbsenceProof {
  let ledger: Ledger
  let folder: StudioFolder
  /// Of what was made.
  let traces: ContentTraces
  /// Of originals.
  let sources: ContentTraces
  private let disposal = Disposal()

  init(ledger: Ledger, folder: StudioFolder, traces: ContentTraces, sources: ContentTraces) {
    self.ledger = ledger
    self.folder = folder
    self.traces = traces
    self.sources = sources
  }

  func prove(_ report: inout EndingReport) throws {
    var copies: [String] = []
    _ = try search { found, path in
      try disposal.delete(found.url)
      copies.append(path)
    }
    report.copies = copies.sorted()
    var stillThere: [String] = []
    report.filesSearched = try search { _, path in stillThere.append(path) }
    guard stillThere.isEmpty else { throw EndingError.stillThere(stillThere.sorted()) }
  }

  /// - Parameter body: is told every file whose content was to be gone, with its path in the studio's folder.
  /// - Returns: how many files there were.
  private func search(_ body: (FileWalk.Found, String) throws -> Void) throws -> Int {
    var count = 0
    for place in FilePlace.allCases {
      try FileWalk(root: folder.url(of: place)).each { found in
        count += 1
        guard try isTrace(found), try !belongs(found.path, in: place) else { return }
        try body(found, "build/\(place.rawValue)/\(found.path)")
      }
    }
    guard !sources.isEmpty else { return count }
    try FileWalk(root: folder.photos).each { found in
      count += 1
      guard try isTrace(found), try ledger.users(ofPhoto: found.path).isEmpty else { return }
      try body(found, "photos/\(found.path)")
    }
    return count
  }

  private func belongs(_ path: String, in place: FilePlace) throws -> Bool {
    if try !ledger.owners(of: place, path: path).isEmpty { return true }
    return try place == .prints && ledger.keepsReprinted(path)
  }

  private func isTrace(_ found: FileWalk.Found) throws -> Bool {
    guard traces.mayContain(size: found.size) || sources.mayContain(size: found.size) else { return false }
    guard let hash = try ContentHash(ofFileAt: found.url.path) else { return false }
    return traces.contain(hash) || sources.contain(hash)
  }
}
