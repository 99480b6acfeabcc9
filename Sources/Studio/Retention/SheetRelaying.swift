import Foundation
import Ledger

/// Has shared sheets laid out anew without the orders that end.
struct SheetRelaying {
  let ledger: Ledger
  let folder: StudioFolder
  let relayout: any SheetRelayout

  func relay(_ paths: Set<String>, _ report: inout EndingReport) throws {
    for path in paths.sorted() {
      let sheet = SharedSheet(path: path, remaining: try ledger.owners(of: .prints, path: path))
      if let bytes = try relay(sheet) {
        try AtomicFile.write(bytes, to: try InsidePath(path, in: folder.prints).url, permissions: 0o600)
        try ledger.replaceShared(
          DeliveredFile(place: .prints, path: path, hash: ContentHash(of: bytes), size: bytes.count))
        report.sheetsLaidOut.insert(path)
      } else {
        try ledger.forgetShared(path, in: .prints)
        report.sheetsDeleted.insert(path)
      }
    }
  }

  private func relay(_ sheet: SharedSheet) throws(EndingError) -> [UInt8]? {
    do {
      return try relayout.relay(sheet)
    } catch {
      throw .layout(path: sheet.path, reason: String(describing: error))
    }
  }
}
