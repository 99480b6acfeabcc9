import Foundation
import Testing

/// The program as a user meets it: words, exit codes, files.
@Suite struct CommandTests {
  @Test(arguments: [
    [], ["init"], ["check"], ["render"], ["measure"], ["specs"], ["papers"], ["papers", "calibrate"], ["reprint"],
    ["models"], ["models", "install"],
  ])
  func helpLeadsWithExamples(command: [String]) async throws {
    let outcome = try await Command.run(command + ["--help"])
    #expect(outcome.code == 0)
    let text = outcome.output
    let usage = try #require(text.range(of: "USAGE:"))
    if command != ["models", "install"] {
      let examples = try #require(text.range(of: "EXAMPLES"))
      #expect(examples.lowerBound < usage.lowerBound)
    }
  }

  @Test func findsSpecificationsByWordsInEitherLanguage() async throws {
    let english = try await Command.run(["specs", "search", "spain", "passport"])
    let spanish = try await Command.run(["specs", "search", "pasaporte", "españa"])
    #expect(english.code == 0)
    #expect(english.output.contains("es-pasaporte "))
    #expect(spanish.output.contains("es-pasaporte "))
  }

  @Test func suggestsTheRightNameForAMisspeltOne() async throws {
    let outcome = try await Command.run(["specs", "show", "us-pasport"])
    #expect(outcome.code == 66)
    #expect(outcome.output == "")
    #expect(outcome.errors == "likeness: There is no specification \"us-pasport\". Did you mean us-passport?\n")
  }

  @Test(arguments: [
    (["specs", "list", "--country", "Spain"], "There is no country \"Spain\". Did you mean ES (Spain)?"),
    (
      ["specs", "list", "--country", "zzz", "--json"],
      "There is no country \"zzz\". `likeness specs list` shows the codes."
    ),
    (["papers", "show", "A4"], "There is no paper \"A4\". Did you mean iso-a4?"),
    (["papers", "show", "nosuch"], "There is no paper \"nosuch\". `likeness papers` lists them."),
    (["specs", "show", "zzzz"], "There is no specification \"zzzz\". `likeness specs search WORDS` finds one."),
  ])
  func saysWhereToLook(arguments: [String], sentence: String) async throws {
    let outcome = try await Command.run(arguments)
    #expect(outcome.code == 66)
    #expect(outcome.output == "")
    #expect(outcome.errors == "likeness: \(sentence)\n")
  }

  @Test func listsTheDocumentsOfACountry() async throws {
    let spain = try await Command.run(["specs", "list", "--country", "es", "--json"])
    #expect(spain.output.contains("\"es-dni\"") && !spain.output.contains("\"us-passport\""))
    let honduras = try await Command.run(["specs", "list", "--country", "HN"])
    #expect(honduras.code == 0)
    #expect(honduras.output.contains("hn-pasaporte: "))
  }

  /// Codes of no country are not counted as one.
  @Test func theReadmeCountsWhatTheCatalogueHolds() async throws {
    struct Entry: Decodable { var country: String }
    let list = try await Command.run(["specs", "list", "--json"])
    let entries = try JSONDecoder().decode([Entry].self, from: Data(list.output.utf8))
    let countries = Set(entries.map(\.country)).subtracting(["EU", "ICAO", "INT"])
    #expect(countries.allSatisfy { $0.count == 2 })
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let readme = try String(contentsOf: folder.appending(path: "../README.md"), encoding: .utf8)
    #expect(readme.contains("\(entries.count) documents (\(countries.count) countries and territories, the EU, ICAO)"))
  }

  @Test func showsHowFarARuleCanBeTrusted() async throws {
    let outcome = try await Command.run(["specs", "show", "us-passport"])
    #expect(outcome.output.contains("trust         official. Confirmed by a page of the authority.\n"))
    #expect(outcome.output.contains("head          25 to 35 mm, chin to the top of the hair\n"))
  }

  @Test func refusesAWrongCommandLine() async throws {
    #expect(try await Command.run(["render", "--workers", "0"]).code == 64)
    #expect(try await Command.run(["no-such-command"]).code == 64)
  }

  @Test func saysWhereAStudioIsMissing() async throws {
    let scratch = try Scratch()
    let outcome = try await Command.run(["render", scratch.url.appending(path: "orders.csv").path])
    #expect(outcome.code == 65)
    #expect(outcome.errors.contains("studio.yaml was not found. `likeness init FOLDER` makes a studio folder"))
  }

  @Test func saysWhatToDoWithoutModels() async throws {
    let scratch = try Scratch()
    let studio = scratch.url.appending(path: "studio")
    #expect(try await Command.run(["init", studio.path]).code == 0)
    let outcome = try await Command.run(
      ["render", studio.appending(path: "orders.csv").path], models: scratch.url.path)
    #expect(outcome.code == 69)
    #expect(outcome.errors.contains("Run `likeness models install`"))
  }

  @Test func initSaysWhatToRunNext() async throws {
    let scratch = try Scratch()
    let outcome = try await Command.run(["init", "my studio"], in: scratch.url)
    #expect(outcome.output.hasSuffix("Next: likeness render 'my studio/orders.csv'\n"))
  }

  @Test func initMakesAStudioThatRendersAsItStands() async throws {
    let scratch = try Scratch()
    let studio = scratch.url.appending(path: "studio")
    #expect(try await Command.run(["init", studio.path, "--day", "2026-05-01"]).code == 0)
    let manifest = studio.appending(path: "orders.csv").path
    let first = try await Command.run(["render", manifest, "--day", "2026-05-02"])
    #expect(first.code == 0)
    #expect(first.output.hasPrefix("orders: 2 rendered, 0 unchanged, 0 refused\n"))
    let site = try Tree(studio.appending(path: "build/site"))
    #expect(!site.files.isEmpty)

    let second = try await Command.run(["render", manifest, "--day", "2026-05-02"])
    #expect(
      second.output.hasPrefix("orders: 0 rendered, 2 unchanged, 0 refused\nsite: 0 files added, 0 updated, 0 removed"))
    #expect(try Tree(studio.appending(path: "build/site")) == site)
    #expect(try Command.mode(of: studio.appending(path: "studio.key")) == 0o600)
    #expect(try Command.mode(of: studio.appending(path: "ledger.sqlite")) == 0o600)
    #expect(try Command.mode(of: studio.appending(path: "build/review/links.csv")) == 0o600)
  }
}
