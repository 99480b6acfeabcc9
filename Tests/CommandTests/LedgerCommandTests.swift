import Foundation
import Testing

/// The ledger's own commands, and what the auditor and the courts need of it.
@Suite struct LedgerCommandTests {
  private static let orders = #"""
    order_number,uid,photo,specs,paid_at,consent,birth_date,ip,payment,payment_reference,amount,hold
    L-1,u-1,portrait-1.jpg,generic-35x45,2026-05-01,1,1990-01-31,203.0.113.7,card,"=pay, ""1""",19.90 EUR,
    L-2,u-2,portrait-2.jpg,generic-35x45,2026-05-02,1,1990-01-31,,exchange_code,X1,,

    """#

  private static func studio() async throws -> TestStudio {
    let studio = try await TestStudio()
    try studio.write(orders)
    #expect(try await studio.render().code == 0)
    return studio
  }

  @Test func writesThePaymentsOfAPeriod() async throws {
    let studio = try await Self.studio()
    let csv = try await studio.run(["orders", "export", "--from", "2026-05-01", "--to", "2026-05-01"])
    #expect(csv.code == 0)
    #expect(
      csv.output == #"""
        order_number,paid_on,amount,payment,payment_reference,ip\#r
        L-1,2026-05-01,19.90 EUR,card,"'=pay, ""1""",203.0.113.7\#r

        """#)
    let json = try await studio.run(["orders", "export", "--format", "json", "--output", "audit.json"])
    #expect(json.code == 0)
    let place = studio.root.appending(path: "audit.json")
    #expect(try Command.mode(of: place) == 0o600)
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: place)) as? [[String: Any]])
    #expect(rows.compactMap { $0["payment_reference"] as? String } == ["=pay, \"1\"", "X1"])
    #expect(rows.map { $0["ip"] is NSNull } == [false, true])
    let none = try await studio.run(["orders", "export", "--from", "2027-01-01", "--format", "json"])
    #expect(none.output == "[]\n")
    #expect(try await studio.run(["orders", "export", "--from", "2027-01-01", "--to", "2026-01-01"]).code == 64)
  }

  @Test func holdsAndReleasesAnOrder() async throws {
    let studio = try await Self.studio()
    let hold = try await studio.run([
      "orders", "hold", "L-1", "--case", "courts", "--reason", "Court, 12/2026", "--day", TestStudio.day,
    ])
    #expect(hold.output == "held: order L-1: Court, 12/2026 (courts)\n")
    let erase = try await studio.run(["erase", "--order", "L-1", "--force", "--day", TestStudio.day])
    #expect(erase.code == 2)
    #expect(erase.output.contains("Orders that the law obliges us to keep for now: 1."))
    let later = "What is held is erased when the hold is lifted; its page is gone. Upload the site.\n"
    #expect(erase.errors.hasPrefix(later))
    #expect(try studio.galleries().count == 1)
    // Both are over; what was made of the held one stays, with its reason.
    let purge = try await studio.run(["purge", "--force", "--day", "2026-12-01"])
    #expect(purge.code == 0)
    #expect(purge.output.hasPrefix("to be deleted: 1 order, "))
    #expect(purge.output.contains("held: order L-1: Court, 12/2026 (courts)\n"))
    #expect(purge.output.contains("due, to be deleted by you: photos/portrait-2.jpg\n"))
    #expect(try studio.galleries().isEmpty)
    #expect(FileManager.default.fileExists(atPath: studio.photo("portrait-1.jpg").path))
    let release = try await studio.run(["orders", "release", "L-1", "--day", "2026-12-01"])
    #expect(release.output == "released: order L-1\n")
    #expect(try await studio.run(["purge", "--force", "--day", "2026-12-01"]).code == 0)
    #expect(!FileManager.default.fileExists(atPath: studio.photo("portrait-1.jpg").path))
    let unknown = try await studio.run(["orders", "release", "L-9", "--day", "2026-12-01"])
    #expect(unknown.code == 66)
  }

  @Test func theManifestLiftsItsHoldOfAnOrderThatIsOver() async throws {
    let studio = try await TestStudio()
    let held = Self.orders.replacing("19.90 EUR,\n", with: "19.90 EUR,inquiry\n")
    try studio.write(held)
    #expect(try await studio.render().code == 0)
    #expect(try await studio.run(["purge", "--force", "--day", "2026-12-01"]).code == 0)
    #expect(try studio.galleries().count == 1)
    try studio.write(Self.orders)
    let render = try await studio.render(day: "2026-12-01")
    #expect(render.errors.contains("order L-1: its last day was 2026-10-28; nothing is made of it any more."))
    #expect(try await studio.run(["purge", "--force", "--day", "2026-12-01"]).code == 0)
    #expect(try studio.galleries().isEmpty)
  }

  @Test func recordsDisclosuresWithTheirCase() async throws {
    let studio = try await Self.studio()
    let arguments = [
      "orders", "disclose", "L-1", "--recipient", "Court", "--content", "photos", "--day", TestStudio.day,
    ]
    #expect(try await studio.run(arguments + ["--case", "contract"]).code == 64)
    #expect(try await studio.run(arguments + ["--case", "authority-order"]).code == 0)
    let list = try await studio.run(["orders", "disclosures"])
    #expect(list.output == "2026-05-20T10:00:00Z  order L-1  authority-order  to Court: photos\n")
  }

  @Test func verifiesBacksUpAndRestores() async throws {
    let studio = try await Self.studio()
    let verify = try await studio.run(["ledger", "verify"])
    #expect(verify.code == 0)
    let head = try #require(verify.output.split(separator: "\n").last.map(String.init))
    #expect(try await studio.run(["ledger", "verify", "--through", head]).code == 0)
    let inside = try await studio.run(["ledger", "backup", "build/site/copy.sqlite", "--day", TestStudio.day])
    #expect(inside.code == 64)
    #expect(!FileManager.default.fileExists(atPath: studio.site.appending(path: "copy.sqlite").path))
    #expect(try await studio.run(["ledger", "backup", "copy.sqlite", "--day", TestStudio.day]).code == 0)
    #expect(try Command.mode(of: studio.root.appending(path: "copy.sqlite")) == 0o600)

    #expect(try await studio.run(["erase", "--order", "L-1", "--force", "--day", TestStudio.day]).code == 0)
    // The ledger is damaged.
    try Data(repeating: 0xA5, count: 40_000).write(to: studio.ledger)
    let damaged = try await studio.run(["ledger", "verify"])
    #expect(damaged.code == 65)
    #expect(damaged.errors.contains("Restore it from a backup: `likeness ledger restore FILE`."))
    #expect(damaged.errors.contains("ledger.sqlite is damaged (it is no database)."))
    #expect(try await studio.render().code == 65)

    #expect(try await studio.run(["ledger", "restore", "copy.sqlite", "--day", TestStudio.day]).code == 64)
    let other = try await studio.run(["ledger", "restore", "orders.csv", "--force", "--day", TestStudio.day])
    #expect(other.code == 65)
    #expect(
      other.errors == """
        likeness: Nothing was restored: orders.csv is no whole backup of a ledger (it is no database). Name a file that \
        `likeness ledger backup` made.

        """)
    let restore = try await studio.run(["ledger", "restore", "copy.sqlite", "--force", "--day", TestStudio.day])
    #expect(restore.code == 0)
    #expect(restore.output.hasSuffix("; 1 order erased again\n"))
    #expect(try await studio.run(["ledger", "verify", "--through", head]).code == 0)
    // Whoever was erased stays erased.
    #expect(try await studio.render().code == 2)
    #expect(try studio.galleries().count == 1)
  }

  /// A byte of an amount in the file.
  @Test func namesTheOrderThatSomebodyChanged() async throws {
    let studio = try await Self.studio()
    #expect(try await studio.run(["ledger", "verify"]).output.hasPrefix("The ledger is whole: "))
    var content = try Data(contentsOf: studio.ledger)
    content.replace(Data("19.90 EUR".utf8), with: Data("11.90 EUR".utf8))
    try content.write(to: studio.ledger)
    let verify = try await studio.run(["ledger", "verify"])
    #expect(verify.code == 65)
    #expect(verify.output.hasPrefix("The chain of events is whole: "))
    #expect(
      verify.output.hasSuffix("\norder L-1: what is recorded of it is not what the program sealed last.\n"))
    #expect(
      verify.errors.hasSuffix(
        "was changed past this program: 1 difference between tables and events. Restore a backup from before: "
          + "`likeness ledger restore FILE`.\n"))
    let json = try await studio.run(["ledger", "verify", "--json"])
    #expect(json.code == 65)
    let answer = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let differences = try #require(answer?["differences"] as? [[String: String]])
    #expect(differences.map { $0["order"] } == ["L-1"] && differences.map { $0["matter"] } == ["record"])
  }

  /// On a new machine there is the backup, and nothing that says who was erased since.
  @Test func aNewMachineIsToldWhoWasErased() async throws {
    let studio = try await Self.studio()
    let day = ["--day", TestStudio.day]
    let backup = try await studio.run(["ledger", "backup", "copy.sqlite"] + day)
    #expect(backup.errors.contains("keep a copy of ledger.erased with it"), "\(backup.errors)")
    let erase = try await studio.run(["erase", "--order", "L-1", "--force"] + day)
    #expect(erase.errors.contains("Renew the copy of ledger.erased that you keep with your backups"))
    let list = studio.root.appending(path: "ledger.erased")
    let erased = try Data(contentsOf: list)
    for name in ["ledger.sqlite", "ledger.erased"] {
      try FileManager.default.removeItem(at: studio.root.appending(path: name))
    }
    let restore = ["ledger", "restore", "copy.sqlite", "--force"] + day
    let refused = try await studio.run(restore)
    #expect(refused.code == 66)
    #expect(refused.errors.contains("--erased") && refused.errors.contains("--nobody-erased"), "\(refused.errors)")
    #expect(!FileManager.default.fileExists(atPath: studio.ledger.path))
    let missing = try await studio.run(restore + ["--erased", "nowhere"])
    #expect(missing.code == 66)
    #expect(try await studio.run(restore + ["--erased", "kept", "--nobody-erased"]).code == 64)

    try erased.write(to: studio.root.appending(path: "kept"))
    let restored = try await studio.run(restore + ["--erased", "kept"])
    #expect(restored.output.hasSuffix("; 1 order erased again\n"))
    // From here on the list lies where the next restoration looks for it.
    #expect(try Data(contentsOf: list) == erased)
    #expect(try Command.mode(of: list) == 0o600)
    #expect(try await studio.run(restore).output.hasSuffix("; 1 order erased again\n"))
    // The studio may know that nobody was.
    try FileManager.default.removeItem(at: list)
    #expect(try await studio.run(restore + ["--nobody-erased"]).output.hasSuffix("; 0 orders erased again\n"))
  }

  @Test(arguments: [["ledger", "verify"], ["orders", "list"], ["purge", "--dry-run"]])
  func withoutALedgerItSaysSo(arguments: [String]) async throws {
    let studio = try await TestStudio()
    let run = try await studio.run(arguments)
    #expect(run.code == 66)
    #expect(run.errors.hasSuffix("There is no ledger at \(studio.ledger.path).\n"))
  }
}
