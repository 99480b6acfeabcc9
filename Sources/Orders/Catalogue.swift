/// All specifications and papers that an order can name.
public struct Catalogue: Sendable {
  public let specifications: [Specification]
  public let papers: [PaperSize]
  /// Documents that are known to need no photo from a studio.
  public let documentsWithoutPhoto: [DocumentWithoutPhoto]
  public let countries: [Country]
  private let specificationsByID: [String: Specification]
  private let papersByID: [String: PaperSize]

  /// Later entries replace earlier ones of the same id, in the earlier one's place.
  public init(
    specifications: [Specification], papers: [PaperSize], documentsWithoutPhoto: [DocumentWithoutPhoto] = [],
    countries: [Country] = []
  ) {
    specificationsByID = Dictionary(specifications.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    papersByID = Dictionary(papers.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    var seenSpecifications: Set<String> = []
    var seenPapers: Set<String> = []
    let specificationLookup = specificationsByID
    let paperLookup = papersByID
    self.specifications = specifications.compactMap {
      seenSpecifications.insert($0.id).inserted ? specificationLookup[$0.id] : nil
    }
    self.papers = papers.compactMap { seenPapers.insert($0.id).inserted ? paperLookup[$0.id] : nil }
    self.documentsWithoutPhoto = documentsWithoutPhoto
    self.countries = countries
  }

  public func specification(_ id: String) -> Specification? { specificationsByID[id] }
  public func paper(_ id: String) -> PaperSize? { papersByID[id] }
  public func country(_ code: String) -> Country? { countries.first { $0.code == code } }

  /// The document of that id, where the authority takes the photo itself.
  public func documentWithoutPhoto(_ id: String) -> DocumentWithoutPhoto? {
    documentsWithoutPhoto.first { $0.id == id }
  }
}
