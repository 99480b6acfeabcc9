import Orders

/// A row of the table of countries.
enum CountryEntry {
  static let words = ["code", "name_en", "name_es", "also"]

  static func read(_ reader: MappingReader) -> Country? {
    reader.require("code", "name_en", "name_es")
    guard let code = reader.text("code"), let english = reader.text("name_en"), let spanish = reader.text("name_es")
    else { return nil }
    return Country(
      code: code, name: Bilingual(english: english, spanish: spanish),
      otherNames: reader.field("also")?.listed.map(\.text) ?? [])
  }

  /// Whether the code has the form of one: two capitals, or one of those that stand for no country.
  static func isCode(_ text: String) -> Bool {
    text == "ICAO" || text == "INT" || text.utf8.count == 2 && text.utf8.allSatisfy { (65...90).contains($0) }
  }
}
