import Foundation
import PictureSearch
import Testing

/// The daily run: what it deletes, proves, forgets, and says.
@Suite struct PurgeCommandTests {
  private static let rows = """
    order_number,uid,nickname,locale,photo,specs,paid_at,consent,birth_date,showcase,ip
    P-1,uid-one,Eins,es,portrait-1.jpg,generic-35x45,2026-01-10,1,1990-01-31,yes,203.0.113.7
    P-2,uid-two,Zwei,en,portrait-2.jpg,generic-35x45,2026-05-01,1,1990-01-31,yes,203.0.113.8

    """

  private static func studio(deletesSources: Bool = false, more: String = "") async throws -> TestStudio {
    let studio = try await TestStudio()
    try studio.write(rows)
    let yaml = studio.root.appending(path: "studio.yaml")
    var text = try String(contentsOf: yaml, encoding: .utf8) + more
    if deletesSources { text = text.replacing("delete_sources: false", with: "delete_sources: true") }
    try Data(text.utf8).write(to: yaml)
    #expect(try await studio.render().code == 0)
    return studio
  }

  /// P-1 can be downloaded through 9 July 2026.
  @Test func deletesProvesAndReminds() async throws {
    let studio = try await Self.studio()
    let before = try Tree(studio.root)
    let early = try await studio.run(["purge", "--dry-run", "--day", "2026-07-09"])
    #expect(
      early.output == """
        to be deleted: 0 orders, 0 files, 0 bytes
        ends soon: order P-1, last day 2026-07-09
          Your ID photos can be downloaded through 9 July 2026: today is the last day.
          Sus fotos de carné se pueden descargar hasta el 9 de julio de 2026: hoy es el último día.

        """)
    #expect(try Tree(studio.root).differences(from: before).allSatisfy { $0.hasPrefix("ledger.") })

    #expect(try await studio.run(["purge", "--day", "2026-07-01"]).code == 0)
    let reminders = try String(contentsOf: studio.review.appending(path: "reminders.csv"), encoding: .utf8)
    #expect(reminders.contains("P-1,es,https://photos.example.com/d/20260709/") && !reminders.contains("P-2"))
    #expect(try Command.mode(of: studio.review.appending(path: "reminders.csv")) == 0o600)

    // A cache entry that a killed run left, and a copy under another name.
    let stray = studio.cache.appending(path: "ab/" + String(repeating: "ab", count: 32))
    try FileManager.default.createDirectory(at: stray, withIntermediateDirectories: true)
    try Data("left".utf8).write(to: stray.appending(path: "print.jpg"))
    let photo = try #require(
      before.files.first { $0.key.hasPrefix("build/site/d/20260709/") && $0.key.hasSuffix("45-1.jpg") })
    try photo.value.write(to: studio.site.appending(path: "copy.jpg"))

    #expect(try await studio.run(["purge", "--day", "2026-07-10"]).code == 64)
    let run = try await studio.run(["purge", "--force", "--day", "2026-07-10"])
    #expect(run.code == 0)
    #expect(run.output.contains("files, none of them found\n"))
    // Beforehand and afterwards the same is said, but for the bytes and the originals.
    let lines = run.output.split(separator: "\n")
    let (planned, deleted) = (
      lines.filter { $0.contains("deleted: 1 order, ") }.map { $0.split(separator: ", ")[1] },
      lines.filter { $0.hasPrefix("belonging to no order: ") }
    )
    #expect(planned.count == 2 && planned.first == planned.last, "\(run.output)")
    #expect(deleted.count == 2 && deleted.first == deleted.last, "\(run.output)")
    #expect(run.output.contains("\nthe review is gone until the next render: "))
    #expect(run.output.contains("due, to be deleted by you: photos/portrait-1.jpg\n"))
    let after = try Tree(studio.root)
    #expect(!after.files.values.contains(photo.value))
    #expect(!after.files.keys.contains { $0.contains("P-1") || $0.contains("abababab") })
    #expect(after.files.keys.filter { $0.hasPrefix("build/site/examples/") } == ["build/site/examples/1.jpg"])
    #expect(try studio.galleries().count == 1)

    // Safe to run twice.
    let again = try await studio.run(["purge", "--force", "--day", "2026-07-10"])
    #expect(again.code == 0 && !again.output.contains("\ndeleted: "))
    #expect(try Tree(studio.root).differences(from: after).allSatisfy { $0.hasPrefix("ledger.") })
    // The studio deletes the original, and it is due no longer.
    try FileManager.default.removeItem(at: studio.photo("portrait-1.jpg"))
    #expect(try await studio.run(["purge", "--force", "--day", "2026-07-10"]).output.contains("due") == false)
  }

  /// Two customers on one sheet, and the order of one of them ends.
  @Test func theOtherStaysOnASharedSheet() async throws {
    let studio = try await Self.studio()
    let print = try await studio.run([
      "reprint", "--order", "P-1", "--order", "P-2", "--copies", "3", "--day", "2026-06-01",
    ])
    #expect(print.code == 0 && print.output.hasPrefix("photo-4x6-in: 1 sheet, 6 photos\n"))
    let (before, folder) = (try Tree(studio.root), "build/prints/reprints/2026-06-01-1/")
    let (sheet, document) = (
      folder + "photo-4x6-in/photo-4x6-in_001-of-001.jpg", folder + "photo-4x6-in/photo-4x6-in_all-sheets.pdf"
    )
    let photo = try #require(
      before.files.first { $0.key.hasPrefix("build/site/d/20260709/") && $0.key.hasSuffix("45-1.jpg") })
    let original = try #require(before.files["photos/portrait-1.jpg"])
    let search = try PersonSearch([photo.value, original])
    #expect(search.pictures(in: before).filter { $0.hasPrefix(folder) } == [sheet, document])

    let plan = try await studio.run(["purge", "--dry-run", "--day", "2026-07-10"])
    #expect(plan.output.contains("to be laid out anew without them: prints/reprints/2026-06-01-1\n"))
    #expect(try Tree(studio.root).differences(from: before).allSatisfy { $0.hasPrefix("ledger.") })
    let run = try await studio.run(["purge", "--force", "--day", "2026-07-10"])
    #expect(run.code == 0 && run.output.contains("\nlaid out anew without them: prints/reprints/2026-06-01-1\n"))
    var after = try Tree(studio.root)
    // The studio deletes the original itself.
    #expect(after.files.removeValue(forKey: "photos/portrait-1.jpg") != nil)
    #expect(search.pictures(in: after) == [])
    let gone = before.files.filter { $0.key.hasPrefix(folder) && !$0.key.hasSuffix("README.txt") }
    #expect(gone.count == 4 && !after.files.values.contains { bytes in gone.values.contains(bytes) })
    #expect(after.files[folder + "orders.txt"] == Data("P-2\n".utf8))

    // Full size, where the cut list says, and the same picture as on the sheet before, once more encoded.
    let (was, isNow) = (try firstPrint(of: "P-2", in: before, sheet), try firstPrint(of: "P-2", in: after, sheet))
    #expect(was.count == isNow.count && was.count > 200_000)
    let differences = zip(was, isNow).map { abs($0 - $1) }
    #expect(differences.reduce(0, +) / Float(was.count) < 2)
    let pictures = EmbeddedPictures.all(in: Array(try #require(after.files[document])))
    #expect(pictures.map(\.width) == [413])
    #expect(EmbeddedPictures.all(in: Array(try #require(before.files[document]))).count == 2)

    // Printed once more, and ended as well: nothing is left of either.
    #expect(try await studio.run(["purge", "--force", "--day", "2026-12-31"]).code == 0)
    #expect(try Tree(studio.prints).files == [:])
  }

  /// The brightness of an order's first print on a sheet.
  private func firstPrint(of order: String, in tree: Tree, _ path: String) throws -> [Float] {
    let bytes = try #require(tree.files[path])
    let sheet = try #require(GreyPicture(file: Array(bytes)))
    let folder = path.split(separator: "/").prefix(4).joined(separator: "/")
    let list = String(decoding: tree.files[folder + "/cut-list.csv"] ?? Data(), as: UTF8.self)
    let line = try #require(list.split(separator: "\r\n").first { $0.contains(",\(order),") })
    let row = line.split(separator: ",")
    #expect(row.last == "no")
    let box = row[6..<10].map { Int(((Double($0) ?? 0) / 25.4 * 300).rounded()) }
    return (0..<box[3]).flatMap { y in
      let start = (box[1] + y) * sheet.width + box[0]
      return sheet.values[start..<start + box[2]]
    }
  }

  /// What the parts of a manifest have rendered waits a week for the run that publishes it.
  @Test func aPartWaitsToBePublished() async throws {
    let studio = try await Self.studio()
    let more = Self.rows + "P-3,uid-three,Drei,en,portrait-2.jpg,generic-35x45,2026-05-01,1,1990-01-31,no,\n"
    try studio.write(more)
    let part = try await studio.run(["render", "orders.csv", "--shard", "1/1", "--day", "2026-05-20"])
    #expect(part.output.hasPrefix("part 1 of 1: 1 rendered, 2 unchanged, 0 refused"))
    #expect(try await studio.run(["purge", "--force", "--day", "2026-05-27"]).code == 0)
    #expect(try await studio.render(day: "2026-05-27").output.hasPrefix("orders: 0 rendered, 3 unchanged"))
    // Published, the marks go; nothing else does.
    let cached = { try Tree(studio.cache).files.keys.filter { !$0.hasSuffix("/shard.json") }.sorted() }
    let before = try cached()
    let purge = try await studio.run(["purge", "--force", "--day", "2026-05-27"])
    #expect(purge.code == 0 && !purge.output.contains("\ndeleted"))
    #expect(try Tree(studio.cache).files.keys.sorted() == before)

    try studio.write(more.replacing("P-3", with: "P-4"))
    #expect(try await studio.render("orders.csv", ["--shard", "1/1"]).output.hasPrefix("part 1 of 1: 1 rendered"))
    #expect(try await studio.run(["purge", "--force", "--day", "2026-05-28"]).code == 0)
    #expect(try Tree(studio.cache).files.keys.sorted() == before)
  }

  @Test func deletesOriginalsWhereTheStudioSaysSo() async throws {
    let studio = try await Self.studio(deletesSources: true)
    let run = try await studio.run(["purge", "--force", "--day", "2026-07-10"])
    #expect(run.output.contains("to be deleted: photos/portrait-1.jpg\n"))
    #expect(!FileManager.default.fileExists(atPath: studio.photo("portrait-1.jpg").path))
    #expect(FileManager.default.fileExists(atPath: studio.photo("portrait-2.jpg").path))
  }

  @Test func forgetsWhoItWasAndLaterWhatItWas() async throws {
    let studio = try await Self.studio(deletesSources: true)
    #expect(try await studio.run(["purge", "--force", "--day", "2026-12-01"]).code == 0)
    #expect(try Self.words(of: studio, ["uid-one", "Eins", "203.0.113.7"]) == ["uid-one", "Eins", "203.0.113.7"])
    let year = try await studio.run(["purge", "--force", "--day", "2027-01-11"])
    #expect(year.output.contains("forgotten: 1 IP address, 1 account and name\n"))
    #expect(try Self.words(of: studio, ["uid-one", "Eins", "203.0.113.7"]) == [])
    #expect(try Self.words(of: studio, ["P-1", "uid-two"]) == ["P-1", "uid-two"])
    let years = try await studio.run(["purge", "--force", "--day", "2032-01-11"])
    #expect(years.output.contains("made anonymous: 1 order\n"))
    #expect(try Self.words(of: studio, ["P-1"]) == [])
    #expect(try await studio.run(["ledger", "verify"]).code == 0)
  }

  /// An order whose manifest is refused keeps its page, and the page tells of the change.
  @Test func aMaterialChangeReachesEveryPage() async throws {
    let studio = try await Self.studio()
    let yaml = studio.root.appending(path: "studio.yaml")
    let change = """
      policies:
        - version: "2"
          date: 2026-06-01
          material: true
          changes:
            en: Another host keeps the files.
            es: Otro alojamiento guarda los archivos.

      """
    let text = try String(contentsOf: yaml, encoding: .utf8)
    let parts = text.components(separatedBy: "\n# How your lab prints.")
    try Data(
      (parts[0] + change.split(separator: "\n").dropFirst().joined(separator: "\n") + "\n\n# How your lab prints."
        + parts[1]).utf8
    )
    .write(to: yaml)
    let run = try await studio.render(day: "2026-06-02")
    #expect(run.code == 2)
    let pages = try Tree(studio.site).files.filter { $0.key.hasSuffix(".html") }
    #expect(pages.count > 8)
    for (path, page) in pages {
      let words = ["Another host keeps the files.", "Otro alojamiento guarda los archivos."]
      #expect(words.contains { page.range(of: Data($0.utf8)) != nil }, "\(path)")
    }
    // Who agreed to the older notice is not shown in public under the new one.
    #expect(!pages.keys.contains { $0.hasPrefix("examples") })
  }

  /// Those of `words` that stand anywhere in the ledger's files.
  private static func words(of studio: TestStudio, _ words: [String]) throws -> [String] {
    let files = try Tree(studio.root).files.filter { $0.key.hasPrefix("ledger.") }
    return words.filter { word in files.values.contains { $0.range(of: Data(word.utf8)) != nil } }
  }
}
