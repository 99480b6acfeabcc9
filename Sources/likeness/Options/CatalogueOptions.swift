import ArgumentParser
import Foundation
import Manifest
import Orders
import Studio

/// The catalogue: the built-in one, with what the studio's own adds where there is one.
struct CatalogueOptions: ParsableArguments {
  @Option(help: "A studio's folder, whose catalogue.yaml adds to the built-in one.", completion: .directory)
  var studio: String?

  /// The studio's folder where one is named; nil otherwise, though a catalogue of the current folder is read.
  var studioFolder: StudioFolder? {
    studio.map { StudioFolder(root: URL(filePath: $0, directoryHint: .isDirectory)) }
  }

  /// What is read beside the built-in catalogue.
  var files: [String] { [folder.catalogue.path] }

  private var folder: StudioFolder {
    studioFolder
      ?? StudioFolder(root: URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory))
  }

  func load() throws -> Catalogue {
    do throws(WorkshopError) {
      return try Workshop.catalogue(of: folder)
    } catch {
      throw Failure(.badData, error.sentences.joined(separator: "\n"))
    }
  }

  func specification(_ id: String) throws -> Specification {
    let catalogue = try load()
    if let found = catalogue.specification(id) { return found }
    throw Self.unknown(
      "specification", id, catalogue.specificationSuggestions(for: id),
      otherwise: "`likeness specs search WORDS` finds one.")
  }

  /// The code of a country as the catalogue writes it.
  static func country(_ code: String, in catalogue: Catalogue) throws -> String {
    let known = catalogue.countries.map(\.code) + catalogue.specifications.map(\.country)
    if let found = known.first(where: { $0.lowercased() == code.lowercased() }) { return found }
    throw unknown(
      "country", code, catalogue.countrySuggestions(for: code).map { "\($0.code) (\($0.name.english))" },
      otherwise: "`likeness specs list` shows the codes.")
  }

  func paper(_ id: String) throws -> PaperSize {
    try Self.paper(id, in: try load())
  }

  static func paper(_ id: String, in catalogue: Catalogue) throws -> PaperSize {
    if let found = catalogue.paper(id) { return found }
    throw unknown("paper", id, catalogue.paperSuggestions(for: id), otherwise: "`likeness papers` lists them.")
  }

  /// - Parameter otherwise: where to look, if nothing is near.
  private static func unknown(
    _ kind: String, _ id: String, _ suggestions: [String], otherwise: String
  ) -> Failure {
    let hint = suggestions.isEmpty ? otherwise : "Did you mean \(suggestions.joined(separator: ", "))?"
    return Failure(.noInput, "There is no \(kind) \"\(id)\". \(hint)")
  }
}
