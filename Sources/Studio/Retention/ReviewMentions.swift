import Foundation
import Orders
import Site

/// Whom the operator's review of the last run speaks of: as long as that is nobody whose order ends, it stays.
///
/// Its report says it, order by order; a run writes it after the pages, so that it stands for them too.
struct ReviewMentions {
  /// Those that the report itself says to be on its pages, relative to the review.
  private let pictures: Set<String>
  private let orders: Set<String>
  /// Why orders were refused: one may name another.
  private let reasons: [String]

  /// Nil where no whole report is there: then nobody knows.
  init?(review: URL) {
    let place = review.appending(path: ReviewReport.name)
    guard let data = try? Data(contentsOf: place, options: .mappedIfSafe), data.suffix(3) == Data("\n}\n".utf8)
    else { return nil }
    var (orders, pictures): (Set<String>, Set<String>) = ([], [])
    var reasons: [String] = []
    for line in data.split(separator: UInt8(ascii: "\n")) {
      guard let (name, value) = Self.field(line) else { continue }
      switch name {
      case "order_number": orders.insert(value)
      case "thumbnail": pictures.insert(value)
      case "sentence", "remedy": reasons.append(value)
      default: break
      }
    }
    (self.orders, self.pictures, self.reasons) = (orders, pictures, reasons)
  }

  func names(_ number: OrderNumber) -> Bool {
    orders.contains(number.text) || reasons.contains { $0.contains(number.text) }
  }

  /// Whether a file of the review is a page, the report, or a picture on a page.
  func includes(_ path: String) -> Bool {
    ReviewPages.isName(path) || path == ReviewReport.name || pictures.contains(path)
  }

  /// `"name" : "value",` with any blanks before it; the report has each field on a line of its own.
  private static func field(_ line: Data) -> (name: String, value: String)? {
    let parts = String(decoding: line, as: UTF8.self).split(separator: " : ", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    let value = parts[1].hasSuffix(",") ? parts[1].dropLast() : parts[1]
    guard value.hasPrefix("\""), let text = try? JSONDecoder().decode(String.self, from: Data(value.utf8)) else {
      return nil
    }
    return (parts[0].filter { $0 != " " && $0 != "\"" }, text)
  }
}
