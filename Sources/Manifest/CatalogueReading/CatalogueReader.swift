public import Orders

/// What came of reading a studio's own catalogue.
public struct CatalogueReading: Sendable {
  /// The catalogue with the studio's entries; the one below where the file has errors.
  public var catalogue: Catalogue
  public var faults: [Fault]
}

/// Reads a studio's `catalogue.yaml`: `specifications` and `papers`, each a list of entries with the words of the
/// built-in tables. An entry of a known id changes what it says of it; any other adds one.
public struct CatalogueReader: Sendable {
  public var base: Catalogue

  public init(over base: Catalogue) {
    self.base = base
  }

  public func read(_ bytes: [UInt8], named file: String) -> CatalogueReading {
    let log = FaultLog(file: file)
    let catalogue = TextDocument.read(bytes, format: .forConfiguration(named: file), log: log).map { extend($0, log) }
    return CatalogueReading(catalogue: log.hasErrors ? base : catalogue ?? base, faults: log.sorted)
  }

  private func extend(_ root: TextNode, _ log: FaultLog) -> Catalogue {
    let reader = MappingReader(root, named: "catalogue", words: ["$schema", "specifications", "papers"], log: log)
    // A test holds the built-in rules to be without a fault.
    var faults: [Fault] = []
    let people = PeopleRules.load(&faults)
    let documents = entries("specifications", of: reader, SpecificationEntry.words) { entry, id in
      SpecificationEntry.read(entry, base: base.specification(id), origin: .studio(file: log.file), people: people)
    }
    let papers = entries("papers", of: reader, PaperEntry.words) { entry, id in
      PaperEntry.read(entry, base: base.paper(id))
    }
    let added = documents.compactMap(\.specification)
    let ids = Set(added.map(\.id))
    return Catalogue(
      specifications: base.specifications + added, papers: base.papers + papers,
      documentsWithoutPhoto: base.documentsWithoutPhoto.filter { !ids.contains($0.id) }
        + documents.compactMap(\.withoutPhoto),
      countries: base.countries)
  }

  private func entries<Entry>(
    _ word: String, of reader: MappingReader, _ words: [String], entry: (MappingReader, String) -> Entry?
  ) -> [Entry] {
    var ids = UniqueIDs(log: reader.log)
    return (reader.list(word) ?? []).compactMap { node in
      let fields = MappingReader(node, named: word, words: words, log: reader.log)
      ids.check(fields.node("id"))
      guard case .scalar(let id)? = fields.node("id")?.value else { return entry(fields, "") }
      return entry(fields, Field(text: id, position: node.position).trimmed)
    }
  }
}
