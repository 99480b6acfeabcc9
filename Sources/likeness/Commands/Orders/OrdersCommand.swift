import ArgumentParser

struct OrdersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "orders",
    abstract: "What the ledger knows of orders: list, audit, legal holds, disclosures.",
    discussion: """
      EXAMPLES
        likeness orders list --studio my-studio
        likeness orders export --from 2026-01-01 --to 2026-12-31 --output 2026.csv
        likeness orders hold A-1001 --case courts --reason "Court of Madrid, 12/2026"
        likeness orders release A-1001
        likeness orders disclose A-1001 --case courts \\
          --recipient "Court of Madrid" --content "the delivered photos"
      """,
    subcommands: [
      ListOrders.self, ExportOrders.self, HoldOrder.self, ReleaseOrder.self, Disclose.self, ListDisclosures.self,
    ])
}
