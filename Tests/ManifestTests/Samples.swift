import Foundation
import Orders
import Testing

@testable import Manifest

/// What the tests read manifests with.
enum Samples {
  private static let loaded = Result { try BuiltInCatalogue.load() }

  static func catalogue() throws -> Catalogue { try loaded.get() }

  static func configuration(_ yaml: String = StudioTemplate.configuration) throws -> StudioConfiguration {
    let reading = ConfigurationReader(catalogue: try catalogue()).read(Array(yaml.utf8), named: "studio.yaml")
    return try #require(reading.configuration, "\(reading.faults)")
  }

  /// A reader of the example studio, whose zone is Europe/Madrid, on 30 June 2026.
  static func reader() throws -> ManifestReader {
    ManifestReader(catalogue: try catalogue(), configuration: try configuration(), today: try day("2026-06-30"))
  }

  static func read(_ text: String, named file: String = "orders.csv") throws -> ManifestReading {
    try reader().read(Array(text.utf8), named: file)
  }

  /// Reads one row; `more` are columns and values behind the required ones.
  static func readRow(_ more: [(String, String)]) throws -> ManifestReading {
    var values = [
      ("order_number", "A1"), ("uid", "u1"), ("photo", "a.jpg"), ("specs", "es-dni"), ("paid_at", "2026-05-01"),
      ("consent", "1"),
    ]
    for (word, value) in more {
      if let index = values.firstIndex(where: { $0.0 == word }) {
        values[index].1 = value
      } else {
        values.append((word, value))
      }
    }
    let quoted = values.map { "\"" + $0.1.replacing("\"", with: "\"\"") + "\"" }
    return try read(values.map(\.0).joined(separator: ",") + "\n" + quoted.joined(separator: ",") + "\n")
  }

  static func day(_ iso: String) throws -> CalendarDay { try #require(CalendarDay(iso: iso)) }

  static func place(_ line: Int, _ column: Int, _ file: String = "orders.csv") -> SourcePlace {
    SourcePlace(file: file, line: line, column: column)
  }

  /// An error at a place of `orders.csv` that refuses an order.
  static func fault(_ line: Int, _ column: Int, _ number: String, _ problem: Problem) -> Fault {
    Fault(place: place(line, column), scope: .order(OrderNumber(number)), problem: problem)
  }

  /// An error at a place of `orders.csv` that refuses the file.
  static func fileFault(_ line: Int, _ column: Int, _ problem: Problem) -> Fault {
    Fault(place: place(line, column), scope: .file, problem: problem)
  }
}
