import Foundation
import Testing

/// Originals of people who did not consent lie in the studio's folder: they are found, and they go.
@Suite struct WithheldOrderTests {
  private static let header =
    "order_number,uid,photo,specs,paid_at,consent,birth_date,guardian_consent,subject,authorization\n"
  private static let child = "W-1,uid-minor-41,child.jpg,generic-35x45,2026-05-01,1,2015-02-03,,,\n"
  private static let other = "W-2,uid-other-42,other.jpg,generic-35x45,2026-05-01,1,1990-01-31,,other,\n"
  private static let good = "W-3,uid-good-43,portrait-2.jpg,generic-35x45,2026-05-01,1,1990-01-31,,other,a letter\n"
  private static let names = ["uid-minor-41", "uid-other-42"]

  /// A child without a guardian, another person without authorisation, and one who lacks nothing; rendered.
  private static func studio(deletesSources: Bool = false) async throws -> TestStudio {
    let studio = try await TestStudio()
    if deletesSources {
      let yaml = studio.root.appending(path: "studio.yaml")
      let text = try String(contentsOf: yaml, encoding: .utf8)
      try Data(text.replacing("delete_sources: false", with: "delete_sources: true").utf8).write(to: yaml)
    }
    let picture = try Data(contentsOf: studio.photo("portrait-1.jpg"))
    for name in ["child.jpg", "other.jpg"] { try studio.addPhoto(picture + Data(name.utf8), named: name) }
    try studio.write(header + child + other + good)
    let render = try await studio.render()
    #expect(render.code == 2)
    #expect(render.errors.contains("Originals of people whose consent is missing are due at the next purge."))
    return studio
  }

  private static func isThere(_ name: String, in studio: TestStudio) -> Bool {
    FileManager.default.fileExists(atPath: studio.photo(name).path)
  }

  /// Those of `words` that stand anywhere in the ledger's files.
  private static func words(of studio: TestStudio, _ words: [String]) throws -> [String] {
    let files = try Tree(studio.root).files.filter { $0.key.hasPrefix("ledger.") }
    return words.filter { word in files.values.contains { $0.range(of: Data(word.utf8)) != nil } }
  }

  @Test func purgeDeletesThemWhereTheStudioSaysSo() async throws {
    let studio = try await Self.studio(deletesSources: true)
    let plan = try await studio.run(["purge", "--dry-run", "--day", TestStudio.day])
    #expect(plan.output.contains("to be deleted: photos/child.jpg\nto be deleted: photos/other.jpg\n"))
    #expect(Self.isThere("child.jpg", in: studio))
    // Rendered once more they are still there: a consent may have been forgotten in the manifest.
    #expect(try await studio.render().code == 2)
    #expect(Self.isThere("child.jpg", in: studio))
    let purge = try await studio.run(["purge", "--force", "--day", TestStudio.day])
    #expect(purge.code == 0 && purge.output.contains("2 originals\n"), "\(purge.output)")
    #expect(!Self.isThere("child.jpg", in: studio) && !Self.isThere("other.jpg", in: studio))
    #expect(Self.isThere("portrait-2.jpg", in: studio))
    #expect(try studio.galleries().count == 1)
    // Nothing is left to remember, and the manifest brings nothing back.
    #expect(try Self.words(of: studio, Self.names) == [])
    #expect(try await studio.render().code == 2)
    #expect(try Self.words(of: studio, Self.names) == [])
    #expect(try await studio.run(["ledger", "verify"]).code == 0)
  }

  @Test func purgeNamesThemElsewhere() async throws {
    let studio = try await Self.studio()
    for _ in 1...2 {
      let purge = try await studio.run(["purge", "--force", "--day", TestStudio.day])
      #expect(purge.output.contains("due, to be deleted by you: photos/child.jpg\n"))
      #expect(purge.output.contains("due, to be deleted by you: photos/other.jpg\n"))
      #expect(try await studio.render().code == 2)
    }
    let list = try await studio.run(["orders", "list"])
    #expect(list.output.contains("W-1  paid 2026-05-01  ") && list.output.contains("refused\n"))
    for name in ["child.jpg", "other.jpg"] { try FileManager.default.removeItem(at: studio.photo(name)) }
    #expect(try await studio.run(["purge", "--force", "--day", TestStudio.day]).output.contains("due,") == false)
    #expect(try Self.words(of: studio, Self.names) == [])
  }

  @Test func aPersonIsGivenThemAndErased() async throws {
    let studio = try await Self.studio()
    let export = try await studio.run(["export", "--uid", "uid-minor-41", "--day", TestStudio.day])
    #expect(export.code == 0)
    let zip = try Data(contentsOf: studio.root.appending(path: "export.zip"))
    #expect(zip.range(of: try Data(contentsOf: studio.photo("child.jpg"))) != nil)
    #expect(zip.range(of: Data("Not worked on because: minor-without-guardian\n".utf8)) != nil)
    try FileManager.default.removeItem(at: studio.root.appending(path: "export.zip"))

    for person in [["--uid", "uid-minor-41"], ["--order", "W-2"]] {
      let erase = try await studio.run(["erase", "--force", "--day", TestStudio.day] + person)
      #expect(erase.code == 0 && erase.output.contains("Original photos deleted: 1."), "\(erase.output)")
    }
    #expect(!Self.isThere("child.jpg", in: studio) && !Self.isThere("other.jpg", in: studio))
    #expect(try await studio.render().code == 2)
    #expect(try Self.words(of: studio, Self.names) == [])
    let audit = try await studio.run(["orders", "export"])
    #expect(audit.output.split(separator: "\r\n").count == 2)
  }

  @Test func aConsentThatComesLateIsNotTooLate() async throws {
    let studio = try await Self.studio()
    #expect(try await studio.run(["purge", "--force", "--day", TestStudio.day]).code == 0)
    let corrected = Self.child.replacing("minor-41", with: "right-44")
    try studio.write(Self.header + corrected.replacing("2015-02-03,,", with: "2015-02-03,signed,") + Self.good)
    #expect(try await studio.render().code == 0)
    let list = try await studio.run(["orders", "list", "--uid", "uid-right-44"])
    #expect(list.output == "W-1  paid 2026-05-01  last day 2026-10-28  live\n")
    let purge = try await studio.run(["purge", "--force", "--day", TestStudio.day])
    #expect(!purge.output.contains("child.jpg") && Self.isThere("child.jpg", in: studio))
    #expect(try await studio.run(["orders", "export"]).output.contains("W-1,2026-05-01"))
    // Who takes it back later is not printed once more either.
    try studio.write(Self.header + corrected + Self.good)
    #expect(try await studio.render().code == 2)
    let reprint = try await studio.run(["reprint", "--order", "W-1", "--dry-run", "--day", TestStudio.day])
    #expect(reprint.code == 2 && reprint.errors.contains("guardian_consent"), "\(reprint.errors)")
    #expect(try await studio.run(["purge", "--force", "--day", TestStudio.day]).output.contains("child.jpg") == false)
  }

  @Test func theEndOfTheServiceTakesThemToo() async throws {
    let studio = try await Self.studio(deletesSources: true)
    let yaml = studio.root.appending(path: "studio.yaml")
    let text = try String(contentsOf: yaml, encoding: .utf8)
    let suspension = """

      suspension:
        announced_on: 2026-05-01
        deletion_on: 2026-05-20
        message: {en: We close., es: Cerramos.}

      """
    try Data((text + suspension).utf8).write(to: yaml)
    #expect(try await studio.run(["suspend", "--force", "--day", TestStudio.day]).code == 0)
    let left = try FileManager.default.contentsOfDirectory(atPath: studio.root.appending(path: "photos").path)
    #expect(left == ["portrait-1.jpg"])
  }
}
