import Foundation
import Ledger
import Orders

/// The originals of ended orders that are left to the studio.
struct DueOriginals {
  let ledger: Ledger
  let folder: StudioFolder

  /// Has the ledger forget those that the studio has deleted.
  func forgetDeleted(at now: Date) throws {
    var gone: [OrderNumber] = []
    var pages = ledger.originalsDue()
    while let page = try pages.next() {
      gone += try page.filter { try !$0.photos.contains(where: isThere) }.map(\.number)
    }
    try ledger.forgetOriginals(of: gone, at: now)
  }

  /// Relative to the `photos` folder, by name; none that an order which stays has as well.
  func paths() throws -> [String] {
    var paths: Set<String> = []
    var pages = ledger.originalsDue()
    while let page = try pages.next() {
      for photo in Set(page.flatMap(\.photos)).subtracting(paths) where try isThere(photo) {
        if try ledger.users(ofPhoto: photo).isEmpty { paths.insert(photo) }
      }
    }
    return paths.sorted()
  }

  private func isThere(_ photo: String) throws -> Bool {
    FileManager.default.fileExists(atPath: try InsidePath(photo, in: folder.photos).url.path)
  }
}
