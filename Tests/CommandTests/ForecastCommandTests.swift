import Foundation
import Testing

/// `check` and `render --dry-run` say what `render` would do.
@Suite struct ForecastCommandTests {
  private static let over = "order A-0: its last day was 2026-05-19; nothing is made of it any more.\n"

  /// A-0 is over, B-1 was erased, B-2 stands, B-3's consent was withdrawn and its picture deleted; B-4 lacks its picture.
  private func studio() async throws -> TestStudio {
    let studio = try await TestStudio()
    let rows = (1...3).map { ManifestRow(number: "B-\($0)", photo: "portrait-\($0)-copy.jpg") }
    for number in 1...3 {
      try studio.addPhoto(
        try Data(contentsOf: studio.photo("portrait-\(min(number, 2)).jpg")), named: "portrait-\(number)-copy.jpg")
    }
    try studio.write(rows)
    let first = try await studio.render()
    #expect(first.code == 0, "\(first.errors)")
    let day = ["--force", "--day", TestStudio.day]
    #expect(try await studio.run(["erase", "--order", "B-1"] + day).code == 0)
    #expect(try await studio.run(["withdraw", "--consent", "policy", "--order", "B-3"] + day).code == 0)
    try studio.write(
      """
      order_number,uid,photo,specs,paid_at,consent,available_until
      A-0,customer-A-0,gone.jpg,generic-35x45,2026-05-01,1,2026-05-19
      B-1,customer-B-1,portrait-1-copy.jpg,generic-35x45,2026-05-01,1,
      B-2,customer-B-2,portrait-2-copy.jpg,generic-35x45,2026-05-01,1,
      B-3,customer-B-3,portrait-3-copy.jpg,generic-35x45,2026-05-01,1,
      B-4,customer-B-4,nowhere.jpg,generic-35x45,2026-05-01,1,

      """)
    return studio
  }

  @Test func saysWhatARunWouldDo() async throws {
    let studio = try await studio()
    let check = try await studio.run(["check", "orders.csv", "--day", TestStudio.day])
    let dry = try await studio.render("orders.csv", ["--dry-run"])
    let run = try await studio.render()
    #expect(check.code == 2 && dry.code == 2 && run.code == 2)
    #expect(check.output.hasSuffix("1 order can be rendered; 3 are refused.\n"))
    #expect(dry.output == "1 order would be rendered; 3 are refused.\n")
    #expect(run.output.hasPrefix("orders: 0 rendered, 1 unchanged, 3 refused\n"))
    for text in [check.errors, dry.errors, run.errors] { #expect(text.contains(Self.over), "\(text)") }
    for text in [check.output, dry.errors, run.errors] {
      let lines = text.split(separator: "\n")
      // What was deleted because it had to be is not asked for.
      let erased = try #require(lines.first { $0.contains("order B-1 refused: ") })
      #expect(erased.contains("erased") && !erased.contains("Put it there"), "\(erased)")
      let withdrawn = try #require(lines.first { $0.contains("order B-3 refused: ") })
      #expect(withdrawn.contains("withdrawn") && !withdrawn.contains("Put it there"), "\(withdrawn)")
      #expect(lines.count { $0.contains("nowhere.jpg") } == 1 && !text.contains("gone.jpg"), "\(text)")
    }
  }

  @Test func saysItToPrograms() async throws {
    let studio = try await studio()
    let run = try await studio.run(["check", "orders.csv", "--json", "--day", TestStudio.day])
    let said = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(said["orders"] as? Int == 1)
    #expect(said["refused"] as? [String] == ["B-4", "B-1", "B-3"])
    #expect(said["ended"] as? [String: String] == ["A-0": "2026-05-19"])
    let errors = (said["faults"] as? [[String: Any]])?.filter { $0["severity"] as? String == "error" } ?? []
    #expect(errors.compactMap { $0["order"] as? String } == ["B-4", "B-1", "B-3"])
    #expect(errors.compactMap { $0["line"] as? Int } == [6, 3, 5])
  }

  @Test(arguments: ["", "Pedido,Foto\n1,a.jpg\n", "order_number\u{0}"])
  func aManifestThatCannotBeUsedIsNoCountOfOrders(text: String) async throws {
    let studio = try await TestStudio()
    try studio.write(text)
    let check = try await studio.run(["check", "orders.csv", "--day", TestStudio.day])
    #expect(check.code == 65)
    #expect(check.output.hasSuffix("\nNothing can be rendered: the manifest cannot be used.\n"))
  }

  @Test func namesWhatIsStillTheExamples() async throws {
    let studio = try await TestStudio()
    let check = try await studio.run(["check", "orders.csv", "--day", TestStudio.day])
    #expect(check.output.contains("warning: found the example's “Example Studio Ltd” for company"))
    let run = try await studio.render("orders.csv", ["--dry-run"])
    #expect(run.errors.contains("worth a look before you publish"))
    // Beside an error they would hide it.
    let yaml = studio.root.appending(path: "studio.yaml")
    let text = try String(contentsOf: yaml, encoding: .utf8)
    try Data(text.replacing("Europe/", with: "Europa/").utf8).write(to: yaml)
    let broken = try await studio.run(["check", "orders.csv", "--day", TestStudio.day])
    #expect(broken.code == 65 && broken.errors.contains("Europa/") && !broken.errors.contains("the example's"))
  }

  @Test(arguments: [
    ["check", "orders.csv"], ["render", "orders.csv", "--dry-run"], ["render", "orders.csv"], ["purge", "--force"],
  ])
  func doesNotBeginAnewWithoutTheLedgerOfWhatWasPublished(arguments: [String]) async throws {
    let studio = try await TestStudio()
    try studio.write([ManifestRow(number: "S-1", photo: "portrait-1.jpg", showcase: true)])
    #expect(try await studio.render().code == 0)
    let day = ["--day", TestStudio.day]
    #expect(try await studio.run(["withdraw", "--consent", "showcase", "--order", "S-1", "--force"] + day).code == 0)
    let before = try Tree(studio.site)
    for name in ["ledger.sqlite", "ledger.sqlite-wal", "ledger.sqlite-shm"] {
      try? FileManager.default.removeItem(at: studio.root.appending(path: name))
    }
    let run = try await studio.run(arguments + day)
    #expect(run.code == 65 && run.errors.contains("likeness ledger restore"), "\(run.errors)")
    #expect(try Tree(studio.site).differences(from: before) == [])
    // Who says so begins anew.
    try FileManager.default.removeItem(at: studio.site)
    #expect(try await studio.run(arguments + day).code == 0)
  }
}
