import Foundation
import Measures
import Orders

/// What the catalogue's portals ask for, read from its file: all documents that say something of pixels or bytes.
struct CataloguePortal {
  var id: String
  var rule: UploadRule
  /// Of the print at its usual resolution; zero where there is no print.
  var preferred: Extent<Output>
  var isMono: Bool

  static let all: [CataloguePortal] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Manifest/Catalogue/photo-specs.csv")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    let rows = records(text)
    guard let header = rows.first else { return [] }
    return rows.dropFirst().compactMap { row in
      CataloguePortal(Dictionary(zip(header, row), uniquingKeysWith: { first, _ in first }))
    }
  }()

  private init?(_ field: [String: String]) {
    func number(_ name: String) -> Int? { field[name].flatMap { Int($0) } }
    func size(_ name: String) -> UploadRule.Size? {
      let sides = (field[name] ?? "").split(separator: "x").compactMap { Int($0) }
      return sides.count == 2 ? UploadRule.Size(width: sides[0], height: sides[1]) : nil
    }
    var exact: UploadRule.Size?
    if let width = number("width_px"), let height = number("height_px") {
      exact = UploadRule.Size(width: width, height: height)
    }
    rule = UploadRule(
      exact: exact, smallest: size("min_px"), largest: size("max_px"), minimumKilobytes: number("min_kb"),
      maximumKilobytes: number("max_kb"), format: UploadRule.Format(rawValue: field["format"] ?? "") ?? .jpeg)
    guard rule.isStated, let id = field["id"] else { return nil }
    self.id = id
    let print = PrintSize(
      width: Millimetres(Double(field["width_mm"] ?? "") ?? 0),
      height: Millimetres(Double(field["height_mm"] ?? "") ?? 0))
    preferred = Resolution(dotsPerInch: 300).extent(print)
    isMono = field["colour"] == "mono"
  }

  /// RFC 4180, for a file that is known to follow it.
  private static func records(_ text: String) -> [[String]] {
    var (records, fields, field): ([[String]], [String], String) = ([], [], "")
    var isQuoted = false
    for letter in text {
      switch letter {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        fields.append(field)
        field = ""
      case "\n" where !isQuoted, "\r\n" where !isQuoted:
        records.append(fields + [field])
        (fields, field) = ([], "")
      default: field.append(letter)
      }
    }
    return field.isEmpty && fields.isEmpty ? records : records + [fields + [field]]
  }
}
