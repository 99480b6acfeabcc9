import Foundation

/// Tells a studio that begins from one whose ledger is missing. A new ledger would know of no withdrawn consent, no hold
/// and no erasure, and would publish again what had to go.
struct LedgerLoss {
  let folder: StudioFolder

  init(_ folder: StudioFolder) {
    self.folder = folder
  }

  /// - Throws: `ledgerMissing` where there is no ledger beside galleries, or beside the list of what was erased.
  func check() throws(BatchError) {
    guard !FileManager.default.fileExists(atPath: folder.ledger.path) else { return }
    let erased = folder.ledger.deletingPathExtension().appendingPathExtension("erased")
    guard FileManager.default.fileExists(atPath: erased.path) || hasGalleries else { return }
    throw .ledgerMissing(path: folder.ledger.path)
  }

  /// Beside those that every site has for `verify`.
  private var hasGalleries: Bool {
    let days = folder.site.appending(path: "d")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: days.path)) ?? []
    return names.contains { day in
      let galleries = try? FileManager.default.contentsOfDirectory(atPath: days.appending(path: day).path)
      return galleries?.contains { gallery in
        FileManager.default.fileExists(atPath: days.appending(path: "\(day)/\(gallery)/index.html").path)
      } ?? false
    }
  }
}
