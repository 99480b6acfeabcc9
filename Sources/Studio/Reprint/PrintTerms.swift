public import Orders

/// What sheets are laid out by, and what goes with them to the lab.
public struct PrintTerms: Sendable {
  public var lab: LabProfile
  /// The documents and papers.
  public var catalogue: Catalogue
  /// Of what the lab is told.
  public var languages: [Language]

  public init(lab: LabProfile, catalogue: Catalogue, languages: [Language]) {
    self.lab = lab
    self.catalogue = catalogue
    self.languages = languages
  }

  /// Nil where neither the lab nor the catalogue has it any more.
  func paper(_ id: String) -> PaperSize? { id == lab.paper.id ? lab.paper : catalogue.paper(id) }
}

extension OpenStudio {
  var printTerms: PrintTerms {
    PrintTerms(lab: configuration.lab, catalogue: workshop.catalogue, languages: configuration.languages)
  }
}
