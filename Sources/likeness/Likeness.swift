import ArgumentParser

struct Likeness: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "likeness",
    abstract: "Make ID photos, print sheets and private galleries from a manifest of orders.",
    discussion: """
      EXAMPLES
        likeness models install                fetch the face models, once
        likeness init my-studio                make a studio folder that renders as it stands
        likeness check my-studio/orders.csv    report every fault, render nothing
        likeness render my-studio/orders.csv   photos, sheets, galleries, notices, host files
        likeness purge --studio my-studio      delete what has expired, and prove it
        likeness verify --studio my-studio     ask the live host whether links really end there
        likeness specs search spain            which documents are known
        likeness measure portrait.jpg          what is seen in a picture, printed and never stored
      """,
    version: "1.0.0",
    subcommands: [
      Init.self, Check.self, Render.self, PurgeCommand.self, Verify.self, Measure.self, Specs.self, Papers.self,
      Models.self,
    ])
}
