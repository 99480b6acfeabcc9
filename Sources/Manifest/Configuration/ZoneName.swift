import Foundation
import Orders

/// The name of a time zone of the IANA database.
enum ZoneName {
  static func read(_ field: Field) throws(Problem) -> TimeZone {
    let name = field.trimmed
    // Foundation also takes abbreviations such as CET and offsets such as GMT+2, which know no summer time.
    guard name == "UTC" || name.contains("/"), let zone = TimeZone(identifier: name) else {
      throw .unknownTimeZone(name, suggestions: suggestions(for: name))
    }
    return zone
  }

  /// Zones with such a name, or with such a city.
  private static func suggestions(for name: String) -> [String] {
    let zones = TimeZone.knownTimeZoneIdentifiers.filter { $0.contains("/") }.sorted()
    let near = NearMiss(zones).suggestions(for: name)
    if !near.isEmpty { return near }
    let cities = zones.map { String($0.split(separator: "/").last ?? "") }
    return NearMiss(cities).suggestions(for: name).compactMap { city in zones.first { $0.hasSuffix("/\(city)") } }
  }
}
