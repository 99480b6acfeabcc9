import Foundation
import Ledger
import Orders

/// Counts what an erasure is about to delete, for its receipt: should the run be killed, the next one can no longer tell.
struct ErasureCount {
  let ledger: Ledger
  let folder: StudioFolder

  func count(_ numbers: [OrderNumber]) throws -> ErasureRecord {
    let ending = Set(numbers)
    var files: Set<URL> = []
    var originals: Set<URL> = []
    var shared: Set<URL> = []
    for number in numbers {
      let due = try ledger.due(number)
      for file in due.files where try goes(file, of: due, ending) {
        files.insert(try InsidePath(file.path, in: folder.url(of: file.place)).url)
      }
      for source in due.sources {
        let place = try InsidePath(source.path, in: folder.photos).url
        if try ending.isSuperset(of: ledger.users(ofPhoto: source.path)) {
          originals.insert(place)
        } else {
          shared.insert(place)
        }
      }
    }
    return ErasureRecord(
      orders: numbers.count, files: files.count(where: Self.isThere), originals: originals.count(where: Self.isThere),
      originalsShared: shared.count(where: Self.isThere))
  }

  /// What others have as well stays in the site and in the cache.
  private func goes(_ file: DeliveredFile, of due: DueOrder, _ ending: Set<OrderNumber>) throws -> Bool {
    guard due.shared.contains(file), file.place == .site || file.place == .cache else { return true }
    return try ending.isSuperset(of: ledger.owners(of: file.place, path: file.path))
  }

  private static func isThere(_ url: URL) -> Bool { FileManager.default.fileExists(atPath: url.path) }
}
