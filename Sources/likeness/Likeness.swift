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
        likeness reprint --order A-1001        the same photos once more
        likeness purge --studio my-studio      delete what has expired, and prove it
        likeness erase --uid customer-17       delete a person, with a receipt
        likeness export --order A-1001         a copy for the person of all that is held about them
        likeness orders export --from 2026-01-01 --to 2026-12-31     the payments, for the auditor
        likeness verify --studio my-studio     ask the live host whether links really end there
        likeness specs search spain            which documents are known
        likeness measure portrait.jpg          what is seen in a picture, printed and never stored
      """,
    version: "1.0.0",
    subcommands: [
      Init.self, Check.self, Render.self, ReprintCommand.self, PurgeCommand.self, Erase.self, Export.self,
      Withdraw.self, Correct.self, Suspend.self, OrdersCommand.self, LedgerCommand.self, Verify.self, Schemas.self,
      Measure.self, Specs.self,
      Papers.self,
      Models.self,
    ])
}
