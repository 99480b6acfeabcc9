import ArgumentParser
import Foundation
import Manifest
import Orders
import Studio

struct Specs: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "specs",
    abstract: "List, search and show the documents that photos can be made for.",
    discussion: """
      Each number says how far it can be trusted: official, secondary, conflicting, unsourced, or your own.

      EXAMPLES
        likeness specs search spain passport   by words, English or Spanish
        likeness specs show us-passport        one rule, with its sources
        likeness specs show us-passport --diagram us-passport.svg
        likeness specs list --json             all of them, for a program
      """,
    subcommands: [List.self, Search.self, Show.self],
    defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List all specifications.")

    @Option(help: "Only those of one country: a code of two letters, ICAO, or INT for those of no country.")
    var country: String?
    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var format: FormatOptions

    func run() throws {
      let catalogue = try catalogue.load()
      guard let country else {
        return try SpecificationPrinter.table(catalogue.specifications, asJSON: format.json)
      }
      let code = try CatalogueOptions.country(country, in: catalogue)
      try SpecificationPrinter.table(catalogue.specifications.filter { $0.country == code }, asJSON: format.json)
      let withoutPhoto = catalogue.documentsWithoutPhoto.filter { $0.country == code }
      if !format.json { withoutPhoto.forEach(SpecificationPrinter.withoutPhoto) }
    }
  }

  struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "search", abstract: "Find specifications by words.")

    @Argument(help: "Words of the country or the document, in English or Spanish.")
    var words: [String]
    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var format: FormatOptions

    func run() throws {
      let found = try catalogue.load().search(words)
      guard !found.isEmpty || format.json else {
        throw Failure(.noInput, "No specification matches \"\(words.joined(separator: " "))\".")
      }
      var specifications: [Specification] = []
      var withoutPhoto: [DocumentWithoutPhoto] = []
      for find in found {
        switch find {
        case .specification(let specification): specifications.append(specification)
        case .withoutPhoto(let document): withoutPhoto.append(document)
        }
      }
      try SpecificationPrinter.table(specifications, asJSON: format.json)
      if !format.json { withoutPhoto.forEach(SpecificationPrinter.withoutPhoto) }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show one rule, with its sources.")

    @Argument(help: "The specification's id, such as us-passport.")
    var id: String
    @Option(help: "Also draw the rule into this file, as SVG; - draws it to the standard output alone.")
    var diagram: String?
    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var format: FormatOptions

    func run() throws {
      let specification = try catalogue.specification(id)
      if diagram == "-" {
        Terminal.print(RuleDiagram(specification).svg)
        return
      }
      if let diagram {
        let file = try OutputFile(diagram, for: .usual, inputs: catalogue.files, in: catalogue.studioFolder)
        try file.write(Array(RuleDiagram(specification).svg.utf8))
        if file.place.kind == .standardOutput { return }
      }
      if format.json {
        Terminal.say(try JSONText.of(SpecificationDescription(specification)))
      } else {
        SpecificationPrinter.sheet(specification)
      }
    }
  }
}
