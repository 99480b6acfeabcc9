import Foundation
import Testing

/// The end of the service: announced on every page, then everything is deleted.
@Suite struct SuspensionCommandTests {
  private static let suspension = """

    suspension:
      announced_on: 2026-06-01
      deletion_on: 2026-07-01
      message:
        en: We close our studio for good.
        es: Cerramos el estudio para siempre.

    """

  @Test func announcesOnEveryPageAndDeletesEverythingOnItsDay() async throws {
    let studio = try await TestStudio()
    try studio.write([
      ManifestRow(number: "S-1", photo: "portrait-1.jpg"), ManifestRow(number: "S-2", photo: "portrait-2.jpg"),
    ])
    #expect(try await studio.render().code == 0)
    let none = try await studio.run(["suspend", "--day", TestStudio.day])
    #expect(none.code == 65)

    let configuration = studio.root.appending(path: "studio.yaml")
    let text = try String(contentsOf: configuration, encoding: .utf8)
    try Data((text + Self.suspension).utf8).write(to: configuration)
    let early = try await studio.run(["suspend", "--day", TestStudio.day])
    #expect(early.code == 0)
    #expect(early.output.hasSuffix("Nothing is announced before 2026-06-01.\n"))
    #expect(try Self.pages(of: studio).allSatisfy { !Self.announces($0.value) })

    let before = try Tree(studio.root)
    let plan = try await studio.run(["suspend", "--dry-run", "--day", "2026-06-10"])
    #expect(
      plan.output.hasPrefix(
        """
        2026-06-01: announced on every page
        2026-07-01: everything is deleted (in 21 days)
        to be deleted: 2 orders, 
        """))
    #expect(try Tree(studio.root).differences(from: before).allSatisfy { $0.hasPrefix("ledger.") })

    let announced = try await studio.run(["suspend", "--day", "2026-06-10"])
    #expect(announced.code == 0)
    let pages = try Self.pages(of: studio)
    #expect(pages.count > 8)
    for (path, page) in pages { #expect(Self.announces(page), "\(path)") }
    // The files themselves are as they were.
    let changed = try Tree(studio.root).differences(from: before)
    #expect(
      changed.allSatisfy {
        $0.hasSuffix(".html") || $0.hasPrefix("ledger.") || $0 == "build/.announced" || $0.hasPrefix("build/site/left/")
          || $0.hasPrefix("build/review/changes/") || $0 == "uploads.tsv"
      })
    #expect(try Publications(of: studio).pending == 0)
    // Once more, there is nothing to do.
    let after = try Tree(studio.site)
    #expect(try await studio.run(["suspend", "--day", "2026-06-10"]).code == 0)
    #expect(try Tree(studio.site) == after)

    let render = try await studio.render(day: "2026-07-01")
    #expect(render.code == 65)
    #expect(render.errors.contains("The service has ended, as studio.yaml says under `suspension`"))
    let due = try await studio.run(["suspend", "--force", "--day", "2026-07-01"])
    #expect(due.code == 0)
    #expect(try studio.galleries().isEmpty)
    for folder in [studio.prints, studio.cache] { #expect(try Tree(folder).files.isEmpty) }
  }

  @Test func thePurgeOfTheDayDoesItToo() async throws {
    let studio = try await TestStudio()
    try studio.write([ManifestRow(number: "S-1", photo: "portrait-1.jpg")])
    #expect(try await studio.render().code == 0)
    let configuration = studio.root.appending(path: "studio.yaml")
    let text = try String(contentsOf: configuration, encoding: .utf8)
    try Data((text + Self.suspension).utf8).write(to: configuration)
    #expect(try await studio.run(["purge", "--force", "--day", "2026-06-30"]).code == 0)
    #expect(try Self.pages(of: studio).allSatisfy { Self.announces($0.value) })
    #expect(try await studio.run(["purge", "--force", "--day", "2026-07-01"]).code == 0)
    #expect(try studio.galleries().isEmpty)
  }

  private static func pages(of studio: TestStudio) throws -> [String: Data] {
    try Tree(studio.site).files.filter { $0.key.hasSuffix(".html") }
  }

  private static func announces(_ page: Data) -> Bool {
    ["We close our studio for good.", "Cerramos el estudio para siempre."]
      .contains { page.range(of: Data($0.utf8)) != nil }
  }
}
