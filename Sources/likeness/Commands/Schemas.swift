import ArgumentParser
import Manifest

struct Schemas: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schemas",
    abstract: "Print the JSON Schemas of studio.yaml, of manifests and of catalogues, for editors.",
    discussion: """
      `likeness init` writes them beside studio.yaml. An editor with the YAML language server finds them by the first \
      lines of a file:
        # yaml-language-server: $schema=studio.schema.json

      EXAMPLES
        likeness schemas                          their names
        likeness schemas manifest.schema.json     one of them
      """)

  @Argument(help: "The one to print. Without it: the names of all.")
  var name: String?

  func run() throws {
    guard let name else {
      for (name, _) in JSONSchemas.all { Terminal.say(name) }
      return
    }
    guard let schema = JSONSchemas.all.first(where: { $0.name == name || $0.name == name + ".schema.json" }) else {
      let names = JSONSchemas.all.map(\.name).joined(separator: ", ")
      throw Failure(.noInput, "There is no schema \"\(name)\". There are \(names).")
    }
    Terminal.print(schema.text)
  }
}
