import ArgumentParser
import Foundation
import Orders

struct Papers: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "papers",
    abstract: "List and show the papers that sheets can be laid out on.",
    discussion: """
      EXAMPLES
        likeness papers                        all of them
        likeness papers show photo-10x15       one paper
        likeness papers calibrate              to measure what your lab cuts off
      """,
    subcommands: [List.self, Show.self, CalibratePaper.self],
    defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List all papers.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var format: FormatOptions

    func run() throws {
      let papers = try catalogue.load().papers
      if format.json {
        Terminal.say(try JSONText.of(papers.map(PaperDescription.init)))
        return
      }
      let rows = papers.map { [$0.id, $0.size.words, $0.name.english] }
      TextTable(header: ["id", "mm", "name"], rows: rows).lines.forEach(Terminal.say)
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show one paper.")

    @Argument(help: "The paper's id, such as photo-10x15.")
    var id: String
    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var format: FormatOptions

    func run() throws {
      let paper = try catalogue.paper(id)
      if format.json {
        Terminal.say(try JSONText.of(PaperDescription(paper)))
        return
      }
      Terminal.say("\(paper.id)\n  \(paper.name.english) / \(paper.name.spanish)")
      Terminal.say("  size     \(paper.size.words) mm")
      Terminal.say("  margin   \(paper.margin.words) mm, where the lab's profile does not say otherwise")
      if !paper.note.isEmpty { Terminal.say("  note     \(paper.note)") }
    }
  }
}
