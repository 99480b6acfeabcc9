public import Orders

/// The catalogue that comes with the program.
public enum BuiltInCatalogue {
  /// What is wrong with the built-in data; a test keeps this from happening.
  public struct Broken: Error, Hashable, Sendable {
    public var faults: [Fault]
  }

  static var documentBytes: [UInt8] { PackageResources.photo_specs_csv }
  static var paperBytes: [UInt8] { PackageResources.papers_csv }

  public static func load() throws(Broken) -> Catalogue {
    var faults: [Fault] = []
    let countries = read(PackageResources.countries_csv, named: "countries.csv", CountryEntry.words, &faults) {
      CountryEntry.read($0)
    }
    let papers = read(paperBytes, named: "papers.csv", PaperEntry.words, &faults) {
      PaperEntry.read($0, base: nil)
    }
    let people = PeopleRules.load(&faults)
    let documents = read(
      documentBytes, named: "photo-specs.csv", SpecificationEntry.words, &faults
    ) {
      SpecificationEntry.read($0, base: nil, origin: .builtIn, people: people)
    }
    guard faults.isEmpty else { throw Broken(faults: faults) }
    return Catalogue(
      specifications: documents.compactMap(\.specification), papers: papers,
      documentsWithoutPhoto: documents.compactMap(\.withoutPhoto), countries: countries)
  }

  private static func read<Entry>(
    _ bytes: [UInt8], named file: String, _ words: [String], _ faults: inout [Fault],
    entry: (MappingReader) -> Entry?
  ) -> [Entry] {
    let log = FaultLog(file: file)
    var ids = UniqueIDs(log: log)
    let entries = CatalogueTable(bytes, log: log).rows.compactMap { row in
      let reader = MappingReader(row, named: "row", words: words, log: log)
      ids.check(reader.node("id"))
      return entry(reader)
    }
    faults += log.sorted
    return entries
  }
}
