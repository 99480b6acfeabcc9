public import Foundation
import Ledger
import Orders

/// A file of what a person is given.
public struct ExportFile: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    case bytes([UInt8])
    /// Lies in the studio's folder.
    case file(URL)
  }

  /// In the archive.
  public var path: String
  public var content: Content
}

/// Gathers what is held about a person: as a text in both languages, as JSON, and the pictures themselves.
struct PersonalExport {
  let folder: StudioFolder
  let day: CalendarDay

  func files(_ records: [PersonalRecord]) throws -> [ExportFile] {
    let document = ExportDocument(records, day: day)
    let words = ExportWords(document: document)
    let texts = [
      ("your-data.txt", Array(words.text(.english).utf8)), ("sus-datos.txt", Array(words.text(.spanish).utf8)),
      ("data.json", Array(try document.json())),
    ]
    return try texts.map { ExportFile(path: $0, content: .bytes($1)) } + pictures(records)
  }

  /// Originals, and what was delivered: the site's files alone, for the others are made of the same pictures. What lies
  /// encrypted in the site is taken out of the cache.
  private func pictures(_ records: [PersonalRecord]) throws -> [ExportFile] {
    var files: [String: URL] = [:]
    for record in records {
      for photo in record.order.photos {
        files["originals/" + photo] = try InsidePath(photo, in: folder.photos).url
      }
      let (place, parts): (FilePlace, Int) = record.order.delivery == .sealed ? (.cache, 2) : (.site, 3)
      for delivery in record.deliveries {
        for file in delivery.files where file.place == place {
          // Beside the page's address, which the person has, the path says nothing.
          let name = file.path.split(separator: "/").dropFirst(parts).joined(separator: "/")
          if name == RenderCache.recordName { continue }
          files["order-\(pathPart(of: record))/\(name)"] = try InsidePath(file.path, in: folder.url(of: place)).url
        }
      }
    }
    return files.filter { FileManager.default.fileExists(atPath: $0.value.path) }
      .sorted { $0.key < $1.key }.map { ExportFile(path: $0.key, content: .file($0.value)) }
  }

  /// The order's number as a part of a path.
  private func pathPart(of record: PersonalRecord) -> String {
    String(record.order.number.text.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
  }
}
