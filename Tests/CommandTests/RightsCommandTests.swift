import Foundation
import Testing

/// What a person can ask for, from the command line to the last byte on the disk.
@Suite struct RightsCommandTests {
  /// Two people in a rendered studio; the first agreed to public examples.
  private static func studio() async throws -> TestStudio {
    let studio = try await TestStudio()
    try studio.write(orders)
    #expect(try await studio.render().code == 0)
    return studio
  }

  private static let orders = """
    order_number,uid,nickname,photo,specs,paid_at,consent,birth_date,showcase,ip,payment,payment_reference,amount
    ZQ-71,uid-first-9134,Anaximandra,portrait-1.jpg,generic-35x45,2026-05-01,1,1990-01-31,yes,203.0.113.77,card,pay-8842,19.90 EUR
    ZQ-72,uid-other-5521,Bonaventura,portrait-2.jpg,generic-35x45,2026-05-02,1,1990-01-31,yes,203.0.113.78,coupon,c-1,9 EUR

    """

  @Test func erasesAPersonFromEveryFile() async throws {
    let studio = try await Self.studio()
    let before = try Tree(studio.root)
    let original = try Data(contentsOf: studio.photo("portrait-1.jpg"))
    let galleries = try studio.galleries()
    #expect(galleries.count == 2)
    #expect(before.files.keys.contains("build/site/examples/2.jpg"))

    let plan = try await studio.run(["erase", "--uid", "uid-first-9134", "--dry-run", "--day", TestStudio.day])
    #expect(plan.code == 0)
    #expect(plan.output.hasPrefix("to be deleted: 1 order, "))
    #expect(try Tree(studio.root).differences(from: before).allSatisfy { $0.hasPrefix("ledger.") })
    let unforced = try await studio.run(["erase", "--uid", "uid-first-9134", "--day", TestStudio.day])
    #expect(unforced.code == 64)
    #expect(unforced.errors.hasSuffix("Nothing was deleted: away from a terminal, erase needs --force.\n"))
    #expect(try studio.galleries() == galleries)

    let run = try await studio.run([
      "erase", "--uid", "uid-first-9134", "--force", "--receipt", "receipt.txt", "--day", TestStudio.day,
    ])
    #expect(run.code == 0)
    #expect(run.output.contains("\nReceipt of an erasure\nCarried out on 20 May 2026.\nOrders concerned: 1.\n"))
    #expect(run.output.contains("\nJustificante de una supresión\nRealizada el 20 de mayo de 2026.\n"))
    let receipt = studio.root.appending(path: "receipt.txt")
    #expect(try Command.mode(of: receipt) == 0o600)

    // The manifest is the studio's own: its row goes by hand.
    try Data(Self.orders.split(separator: "\n").filter { !$0.hasPrefix("ZQ-71") }.joined(separator: "\n").utf8)
      .write(to: studio.root.appending(path: "orders.csv"))
    let words = ["ZQ-71", "uid-first-9134", "Anaximandra", "portrait-1", "203.0.113.77", "pay-8842"]
    // Until the host is known to have deleted them, the paths of the person's files are known here, and nothing else.
    let lists = ["build/review/changes/delete.txt", "build/review/changes/changes.json", "uploads.tsv"]
    for (path, bytes) in try Tree(studio.root).files where lists.contains(path) {
      for word in words { #expect(bytes.range(of: Data(word.utf8)) == nil, "\(path): \(word)") }
    }
    let number = try String(contentsOf: studio.review.appending(path: "changes/number.txt"), encoding: .utf8)
    #expect(try await studio.run(["uploaded", String(number.dropLast())]).code == 0)
    let left = try Tree(studio.root)
    let galleryOfTheOther = try #require(try studio.galleries().first)
    #expect(try studio.galleries().count == 1)
    let gone = try #require(galleries.subtracting([galleryOfTheOther]).first)
    for (path, bytes) in left.files {
      for word in words + [String(gone.split(separator: "/")[2])] {
        #expect(bytes.range(of: Data(word.utf8)) == nil && !path.contains(word), "\(path): \(word)")
      }
      #expect(bytes != original)
    }
    // Nothing that was made of the person is left under another name; what the other's order has as well is the other's.
    let others = Set(left.files.values)
    for (path, bytes) in before.files where path.hasPrefix("build/site/\(gone)") || path.contains("ZQ-71") {
      #expect(!others.contains(bytes), "\(path)")
    }
    #expect(left.files.keys.filter { $0.hasPrefix("build/site/examples/") } == ["build/site/examples/1.jpg"])
    let examples = try #require(left.files["build/site/examples-en.html"])
    #expect(
      examples.range(of: Data("examples/1.jpg".utf8)) != nil && examples.range(of: Data("examples/2.jpg".utf8)) == nil)

    // The accounts keep what leads to nobody, and the manifest does not bring the person back.
    let audit = try await studio.run(["orders", "export"])
    #expect(
      audit.output == """
        order_number,paid_on,amount,payment,payment_reference,ip\r
        ZQ-72,2026-05-02,9 EUR,coupon,c-1,203.0.113.78\r
        ,2026-05-01,19.90 EUR,card,,\r

        """)
    try studio.addPhoto(original, named: "portrait-1.jpg")
    try studio.write(Self.orders)
    let again = try await studio.render()
    #expect(again.code == 2)
    #expect(again.errors.contains("An order of this number was erased, and what is erased does not come back."))
    let unknown = try await studio.run(["erase", "--order", "ZQ-71", "--force", "--day", TestStudio.day])
    #expect(unknown.code == 66)
    #expect(unknown.errors == "likeness: The ledger knows no such order.\n")
  }

  @Test func takesAPhotoOffThePublicPageAtOnce() async throws {
    let studio = try await Self.studio()
    let run = try await studio.run([
      "withdraw", "--consent", "showcase", "--order", "ZQ-71", "--day", TestStudio.day,
    ])
    #expect(run.code == 0)
    #expect(run.output.contains("Receipt of a withdrawal of consent: public examples\n"))
    #expect(try studio.galleries().count == 2)
    let examples = try Tree(studio.site).files.keys.filter { $0.hasPrefix("examples/") }
    #expect(examples == ["examples/1.jpg"])

    // The manifest still says yes; the person said no.
    #expect(try await studio.render().code == 0)
    #expect(try Tree(studio.site).files.keys.filter { $0.hasPrefix("examples/") } == ["examples/1.jpg"])

    let last = try await studio.run([
      "withdraw", "--consent", "showcase", "--order", "ZQ-72", "--day", TestStudio.day,
    ])
    #expect(last.code == 0)
    let pages = try Tree(studio.site)
    #expect(!pages.files.keys.contains { $0.hasPrefix("examples") })
    #expect(pages.files["index.html"].map { $0.range(of: Data("examples-en.html".utf8)) == nil } == true)
  }

  @Test func withdrawingTheNoticeEndsTheOrder() async throws {
    let studio = try await Self.studio()
    let run = try await studio.run([
      "withdraw", "--consent", "policy", "--order", "ZQ-71", "--force", "--day", TestStudio.day,
    ])
    #expect(run.code == 0)
    #expect(run.output.contains("deleted: 1 order, "))
    #expect(try studio.galleries().count == 1)
    #expect(!FileManager.default.fileExists(atPath: studio.photo("portrait-1.jpg").path))
    let again = try await studio.render()
    #expect(again.code == 2)
  }

  @Test func givesAPersonACopyOfEverything() async throws {
    let studio = try await Self.studio()
    let run = try await studio.run([
      "export", "--uid", "uid-first-9134", "--output", "copy.zip", "--day", TestStudio.day,
    ])
    #expect(run.code == 0)
    #expect(run.output.contains("Receipt of a copy of personal data\n"))
    let place = studio.root.appending(path: "copy.zip")
    #expect(try Command.mode(of: place) == 0o600)
    let zip = try Data(contentsOf: place)
    #expect(zip.prefix(4) == Data("PK\u{3}\u{4}".utf8))
    // Stored, not packed: the bytes stand in it as they are.
    #expect(zip.range(of: try Data(contentsOf: studio.photo("portrait-1.jpg"))) != nil)
    for word in ["your-data.txt", "sus-datos.txt", "data.json", "uid-first-9134", "203.0.113.77", "pay-8842"] {
      #expect(zip.range(of: Data(word.utf8)) != nil, "\(word)")
    }
    for word in ["uid-other-5521", "ZQ-72", "Bonaventura"] { #expect(zip.range(of: Data(word.utf8)) == nil) }
  }

  @Test func aCopyDoesNotLieWhereItWouldBeUploaded() async throws {
    let studio = try await Self.studio()
    let before = try Tree(studio.root)
    for place in ["build/site/copy.zip", "build/copy.zip", "photos/../build/review/copy.zip"] {
      let run = try await studio.run(["export", "--order", "ZQ-71", "--output", place, "--day", TestStudio.day])
      #expect(run.code == 64)
      #expect(run.errors.hasPrefix("likeness: \(place) must not be inside "), "\(run.errors)")
    }
    #expect(try Tree(studio.root).differences(from: before).allSatisfy { $0.hasPrefix("ledger.") })
    let run = try await studio.run(["export", "--order", "ZQ-71", "--day", TestStudio.day])
    #expect(run.code == 0)
    #expect(run.errors.contains("Delete export.zip once it was handed over: neither purge nor erase looks for it.\n"))
  }

  @Test func correctsANameOnThePage() async throws {
    let studio = try await Self.studio()
    let run = try await studio.run([
      "correct", "--order", "ZQ-71", "--nickname", "Aurelia", "--new-uid", "uid-right", "--day", TestStudio.day,
    ])
    #expect(run.code == 0)
    #expect(run.output == "corrected: order ZQ-71: nickname, uid\n")
    let pages = try Tree(studio.site).files.filter { $0.key.hasSuffix(".html") }
    #expect(pages.values.count { $0.range(of: Data("Aurelia".utf8)) != nil } == 2)
    #expect(!pages.values.contains { $0.range(of: Data("Anaximandra".utf8)) != nil })
    #expect(try Publications(of: studio).pending == 0)
    // The slip and the mail merge say it as well.
    let review = try Tree(studio.review).files
    #expect(!review.values.contains { $0.range(of: Data("Anaximandra".utf8)) != nil })
    let links = String(decoding: try #require(review["links.csv"]), as: UTF8.self).split(separator: "\r\n")
    #expect(links.count == 3)
    #expect(links[1].hasPrefix("ZQ-71,") && links[1].hasSuffix(",Aurelia"))
    #expect(links[2].hasPrefix("ZQ-72,") && links[2].hasSuffix(",Bonaventura"))
    #expect(try Command.mode(of: studio.review.appending(path: "links.csv")) == 0o600)
    let list = try await studio.run(["orders", "list", "--uid", "uid-right"])
    #expect(list.output == "ZQ-71  paid 2026-05-01  last day 2026-10-28  live\n")
  }

  @Test func asksWhomItIsAbout() async throws {
    let studio = try await TestStudio()
    for arguments in [["erase"], ["export", "--uid", "a", "--order", "b"], ["withdraw", "--consent", "policy"]] {
      let run = try await studio.run(arguments)
      #expect(run.code == 64)
      #expect(run.errors.contains("Say whom it is about: --uid, --order or --reference, one of them."))
    }
  }
}
