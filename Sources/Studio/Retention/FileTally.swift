import Foundation
import Ledger

/// Counts the files on the disk that a run is about to delete, each once: a few bytes a file.
struct FileTally {
  /// Of orders that end.
  private(set) var files = 0
  /// Of no order.
  private(set) var strays = 0
  /// Of both.
  private(set) var bytes = 0
  private var seen: Set<Int> = []

  enum Kind {
    case ofOrder
    case stray
  }

  func holds(_ path: String, in place: FilePlace) -> Bool { seen.contains(Self.mark(path, place)) }

  /// - Parameters:
  ///   - path: relative to the folder of the place.
  ///   - url: where that is on the disk; what is not there is not counted.
  mutating func add(_ path: String, in place: FilePlace, at url: URL, as kind: Kind) {
    var status = stat()
    guard unsafe lstat(url.path, &status) == 0 else { return }
    guard seen.insert(Self.mark(path, place)).inserted else { return }
    add(size: Int(status.st_size), as: kind)
  }

  /// What is surely counted once.
  mutating func add(size: Int, as kind: Kind) {
    switch kind {
    case .ofOrder: files += 1
    case .stray: strays += 1
    }
    bytes += size
  }

  private static func mark(_ path: String, _ place: FilePlace) -> Int {
    var hasher = Hasher()
    hasher.combine(place)
    hasher.combine(path)
    return hasher.finalize()
  }
}
