import Foundation
import Ledger
import Orders
import Testing

/// What stands beside the orders, over days and manifests.
@Suite struct PublicPagesTests {
  @Test func anotherDayChangesTheCountOfDaysAndNoOrder() async throws {
    let studio = try await TestStudio()
    try studio.write([ManifestRow(number: "S-1", photo: "portrait-1.jpg")])
    #expect(try await studio.render().code == 0)
    #expect(try await studio.run(["uploaded", "1"]).output == "confirmed\n")
    let before = try Tree(studio.site)
    let run = try await studio.render(day: "2026-05-21")
    #expect(run.output.contains("site: 0 files added, 1 updated, 0 removed\n"))
    #expect(try Tree(studio.site).differences(from: before) == ["left/20261028.css"])
    #expect(try Self.list("upload.txt", of: studio) == "left/20261028.css\n")
    #expect(try Self.list("delete.txt", of: studio) == "")
    // The daily clean-up counts as well.
    #expect(try await studio.run(["purge", "--force", "--day", "2026-05-22"]).code == 0)
    let style = try String(contentsOf: studio.site.appending(path: "left/20261028.css"), encoding: .utf8)
    #expect(style.contains("\"159 days left\"") && style.contains("\"counted on 22 May 2026\""))
  }

  @Test func examplesAreThoseOfEveryOrderThatStandsAndAgreed() async throws {
    let studio = try await TestStudio()
    let first = ManifestRow(number: "S-1", photo: "portrait-1.jpg", showcase: true)
    let second = ManifestRow(number: "S-2", photo: "portrait-2.jpg", showcase: true)
    let third = ManifestRow(number: "S-3", photo: "portrait-2.jpg", showcase: false)
    try studio.write([first, third])
    #expect(try await studio.render().code == 0)
    #expect(try Self.examples(of: studio) == ["examples/1.jpg"])
    let picture = try Data(contentsOf: studio.site.appending(path: "examples/1.jpg"))

    // A manifest without the first order leaves it where it is.
    try studio.write([second])
    #expect(try await studio.render().code == 0)
    #expect(try Self.examples(of: studio) == ["examples/1.jpg", "examples/2.jpg"])
    #expect(try Data(contentsOf: studio.site.appending(path: "examples/1.jpg")) == picture)

    // A consent that is withdrawn takes the photo off the page, and leaves the order.
    let ledger = try Ledger(
      path: studio.ledger.path, secret: LedgerSecret(studioKey: Array(TestStudio.key)), access: .writing,
      holder: LockHolder(pid: ProcessInfo.processInfo.processIdentifier, command: "test"),
      now: Date(timeIntervalSince1970: 1_779_271_200))
    _ = try ledger.withdrawConsents(
      [.showcase], of: OrderNumber("S-1"), at: Date(timeIntervalSince1970: 1_779_271_200))
    ledger.close()
    #expect(try await studio.run(["purge", "--force", "--day", TestStudio.day]).code == 0)
    #expect(try Self.examples(of: studio) == ["examples/1.jpg"])
    #expect(try Data(contentsOf: studio.site.appending(path: "examples/1.jpg")) != picture)
    #expect(try studio.galleries().count == 3)

    // The day after the last day nobody is shown, whether the files were deleted or not.
    let run = try await studio.render(day: "2026-10-29")
    #expect(run.code == 0, "\(run.errors)")
    #expect(try Self.examples(of: studio) == [])
    #expect(try Tree(studio.site).files.keys.contains("examples-en.html") == false)
  }

  @Test func examplesShowNeitherMinorsNorOtherPeople() async throws {
    let studio = try await TestStudio()
    let own = ManifestRow(number: "S-1", photo: "portrait-1.jpg", showcase: true)
    var (other, child) = (own, own)
    other.photo = "portrait-2.jpg"
    other.authorization = "signed a form for the photo"
    child.number = "S-2"
    child.birthDate = "2015-03-04"
    child.guardianConsent = "the mother signed for the photo"
    try studio.write([own, other, child])
    #expect(try await studio.render().code == 0)
    #expect(try studio.galleries().count == 2)
    #expect(try Self.examples(of: studio) == ["examples/1.jpg"])

    try studio.write([own])
    #expect(try await studio.render().code == 0)
    let alone = try Data(contentsOf: studio.site.appending(path: "examples/1.jpg"))
    try studio.write([own, other, child])
    #expect(try await studio.render().code == 0)
    #expect(try Data(contentsOf: studio.site.appending(path: "examples/1.jpg")) == alone)
  }

  @Test func listsNameEveryFileThatChanged() async throws {
    let studio = try await TestStudio()
    let first = ManifestRow(number: "S-1", photo: "portrait-1.jpg")
    try studio.write([first])
    #expect(try await studio.render().code == 0)
    let before = try Tree(studio.site)
    let upload = try Self.list("upload.txt", of: studio).split(separator: "\n").map(String.init)
    #expect(upload.sorted() == before.files.keys.sorted())

    // Between two uploads the link is moved, the order ends, and another comes: nothing is hidden.
    #expect(try await studio.run(["uploaded", "1"]).code == 0)
    var moved = first
    moved.revision = 1
    try studio.write([moved])
    #expect(try await studio.render().code == 0)
    let between = try Tree(studio.site)
    #expect(try await studio.run(["erase", "--order", "S-1", "--force", "--day", TestStudio.day]).code == 0)
    try studio.write([ManifestRow(number: "S-2", photo: "portrait-2.jpg")])
    #expect(try await studio.render().code == 0)
    let after = try Tree(studio.site)
    let changed = after.files.keys.filter { after.files[$0] != before.files[$0] }
    let gone = Set(before.files.keys).union(between.files.keys).subtracting(after.files.keys)
    #expect(gone.count == 16)
    let lines = { (name: String) in try Self.list(name, of: studio).split(separator: "\n").map(String.init).sorted() }
    // Rules and count of the day went with the first order, and came back with the second.
    #expect(Set(try lines("upload.txt")).symmetricDifference(changed) == ["d/.htaccess", "left/20261028.css"])
    #expect(try lines("delete.txt") == gone.sorted())

    // What was uploaded by other lists is not confirmed.
    let number = try #require(Int(try Self.list("number.txt", of: studio).dropLast()))
    let early = try await studio.run(["uploaded", "\(number - 1)"])
    #expect(early.code == 65)
    #expect(try lines("delete.txt") == gone.sorted())
    #expect(try await studio.run(["uploaded", "\(number)"]).code == 0)
    #expect(try lines("delete.txt") == [])
    #expect(try lines("upload.txt") == [])
  }

  private static func examples(of studio: TestStudio) throws -> [String] {
    try Tree(studio.site).files.keys.filter { $0.hasPrefix("examples/") }.sorted()
  }

  private static func list(_ name: String, of studio: TestStudio) throws -> String {
    try String(contentsOf: studio.review.appending(path: "changes/\(name)"), encoding: .utf8)
  }
}
