import Foundation
import Orders

/// An order's folder as the host gets it when delivery is sealed: two pages that say nothing of the order, and parts
/// with numbers for names.
struct SealedFolder {
  static let contentsName = "contents.bin"
  static let keyName = "key.bin"

  private let seal: Seal
  private let order: GalleryOrder
  private let key: LinkKey

  init(_ order: GalleryOrder, key: LinkKey) {
    seal = Seal(link: order.link, key: key)
    self.order = order
    self.key = key
  }

  var fragment: String { seal.fragment }

  /// - Parameters:
  ///   - files: what an open folder would hold, without pages.
  ///   - pages: what an open page would show, by language.
  ///   - lockedKey: of an earlier run.
  func parts(
    _ files: [SiteFile], pages: [Language: String], lockedKey: [UInt8]?
  ) throws(SiteError) -> [SiteFile] {
    var parts: [SiteFile] = []
    var entries: [Contents.Entry] = []
    for (index, file) in files.enumerated() {
      let name = "\(index + 1).bin"
      parts.append(try seal.part(name, file.contents))
      entries.append(Contents.Entry(name: file.path, part: name, type: Self.mediaType(of: file.path)))
    }
    let contents = Contents(
      files: entries,
      pages: Dictionary(uniqueKeysWithValues: pages.map { ($0.key.rawValue, $0.value) }))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let json = try? encoder.encode(contents) else { throw .sealing }
    parts.append(try seal.part(Self.contentsName, Array(json)))
    if case .exchangeCode(let code) = order.sealing {
      parts.append(
        SiteFile(
          path: Self.keyName,
          contents: try seal.lockedKey(
            code: code, iterations: CodeKey.iterations, salt: salt, before: lockedKey)))
    }
    return parts
  }

  /// 16 bytes that are this link's alone; no secret.
  var salt: [UInt8] { Array(key.digest(.salt, order.link.day.compact, order.link.token).prefix(16)) }

  private struct Contents: Encodable {
    struct Entry: Encodable {
      let name: String
      let part: String
      let type: String
    }

    let files: [Entry]
    let pages: [String: String]
  }

  private static func mediaType(of name: String) -> String {
    switch name.split(separator: ".").last {
    case "jpg": "image/jpeg"
    case "pdf": "application/pdf"
    case "zip": "application/zip"
    default: "application/octet-stream"
    }
  }
}

extension Sealing {
  /// Whether a code can be asked for: ten letters and digits, some 50 bits behind 600,000 rounds each, are beyond whoever
  /// holds the files and tries them all. Spaces and hyphens do not count.
  public static func isLongEnough(code: String) -> Bool { ExchangeCode.normalised(code).count >= 10 }

  var asksForCode: Bool {
    if case .exchangeCode = self { true } else { false }
  }
}
