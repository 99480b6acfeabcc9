import ArgumentParser
import Foundation
import Manifest
import Orders
import Studio

/// The catalogue: the built-in one, with what the studio's own adds where there is one.
struct CatalogueOptions: ParsableArguments {
  @Option(help: "A studio's folder, whose catalogue.yaml adds to the built-in one.", completion: .directory)
  var studio: String?

  func load() throws -> Catalogue {
    let root = studio ?? FileManager.default.currentDirectoryPath
    do throws(WorkshopError) {
      return try Workshop.catalogue(of: StudioFolder(root: URL(filePath: root, directoryHint: .isDirectory)))
    } catch {
      throw Failure(.badData, error.sentences.joined(separator: "\n"))
    }
  }

  func specification(_ id: String) throws -> Specification {
    let catalogue = try load()
    if let found = catalogue.specification(id) { return found }
    throw Failure(.noInput, Self.unknown("specification", id, catalogue.specificationSuggestions(for: id)))
  }

  func paper(_ id: String) throws -> PaperSize {
    try Self.paper(id, in: try load())
  }

  static func paper(_ id: String, in catalogue: Catalogue) throws -> PaperSize {
    if let found = catalogue.paper(id) { return found }
    throw Failure(.noInput, unknown("paper", id, catalogue.paperSuggestions(for: id)))
  }

  private static func unknown(_ kind: String, _ id: String, _ suggestions: [String]) -> String {
    let hint = suggestions.isEmpty ? "" : " Did you mean \(suggestions.joined(separator: ", "))?"
    return "There is no \(kind) \"\(id)\".\(hint)"
  }
}
