import ArgumentParser

struct Likeness: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "likeness",
    abstract: "Make ID photos, print sheets and private galleries from a manifest of orders.",
    discussion: """
      EXAMPLES
        likeness models install                fetch the face models, once
        likeness init my-studio                a studio folder that renders as it is
        likeness check my-studio/orders.csv    report every fault, render nothing
        likeness render my-studio/orders.csv   photos, sheets, galleries
        likeness reprint --order A-1001        the same photos once more
        likeness purge --studio my-studio      delete what expired, and prove it
        likeness erase --uid customer-17       delete a person, with a receipt
        likeness export --order A-1001         a copy of all that is held
        likeness orders export --from 2026-01-01   the payments, for the auditor
        likeness verify --studio my-studio     do links end on the live host?
        likeness specs search spain            which documents are known
        likeness measure portrait.jpg          what is seen, printed only
      """,
    version: "1.0.0",
    subcommands: [
      Init.self, Check.self, Render.self, ReprintCommand.self, PurgeCommand.self, Erase.self, Export.self,
      Withdraw.self, Correct.self, Suspend.self, OrdersCommand.self, LedgerCommand.self, Verify.self, Uploaded.self,
      Schemas.self,
      Measure.self, Specs.self,
      Papers.self,
      Models.self,
    ])
}
