import CExchange
import Foundation

/// Every file of the site, one after the other, in an order that a folder's files share whatever the folder holds:
/// `a/x` before `a-b`.
struct SiteWalk {
  let root: String
  let disk: Disk

  func each(_ body: (String, FileStamp) throws(PublicationError) -> Void) throws(PublicationError) {
    try each(in: "", body)
  }

  private func each(
    in folder: String, _ body: (String, FileStamp) throws(PublicationError) -> Void
  ) throws(PublicationError) {
    let names = try disk.names(in: folder.isEmpty ? root : root + "/" + folder)
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let path = folder.isEmpty ? name : folder + "/" + name
      var facts = stat()
      guard unsafe lstat(root + "/" + path, &facts) == 0 else {
        if errno == ENOENT { continue }
        throw disk.fail(.read, root + "/" + path)
      }
      if facts.st_mode & S_IFMT == S_IFDIR {
        try each(in: path, body)
      } else {
        let changed = Int(facts.st_mtim.tv_sec) * 1_000_000_000 + Int(facts.st_mtim.tv_nsec)
        try body(path, FileStamp(size: Int(facts.st_size), changed: changed))
      }
    }
  }

  /// Whether one path comes before another.
  static func precedes(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8) { rank($0) < rank($1) }
  }

  private static func rank(_ byte: UInt8) -> UInt8 { byte == UInt8(ascii: "/") ? 0 : byte }
}
