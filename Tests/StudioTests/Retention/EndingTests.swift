import Foundation
import Ledger
import Orders
import Testing

@testable import Studio

@Suite struct EndingTests {
  let sample: StudioSample
  /// After the last days of A and B, before that of C.
  let today: CalendarDay

  /// A and B have ended, B is held; C is live and shares a sheet and a photo with A; D belongs to A's customer.
  init() throws {
    sample = try StudioSample()
    today = try StudioSample.day("2026-11-15")
    try sample.publish(
      StudioSample.order("A", uid: "u-1", paidOn: "2026-05-01", photos: ["a/one.jpg", "both.jpg"]), sheet: "shared.jpg")
    try sample.publish(
      StudioSample.order("B", uid: "u-2", paidOn: "2026-05-02", photos: ["b.jpg"], hold: "court"))
    try sample.publish(
      StudioSample.order("C", uid: "u-3", paidOn: "2026-06-01", photos: ["both.jpg"]), sheet: "shared.jpg")
    try sample.publish(StudioSample.order("D", uid: "u-1", paidOn: "2026-06-01", photos: ["d.jpg"]))
  }

  static let ofA: Set = [
    "build/site/d/20261028/tokenA/index.html", "build/site/d/20261028/tokenA/us-passport-1.jpg",
    "build/site/d/20261028/tokenA/all.zip", "build/review/thumbs/A.jpg", "build/cache/ab/A/print.jpg",
    "build/prints/shared.jpg",
  ]

  @Test func plansWithoutTouchingAnything() throws {
    let before = try sample.files()
    let head = try sample.ledger.verifyEvents()
    var visited: [PlannedEnding] = []
    let plan = try sample.planner()
      .plan(.expired(before: today)) { visited.append($0) }
    var expected = EndingPlan(scope: .expired(before: today))
    expected.orders = 1
    expected.files = 6
    expected.bytes = 9 + 10 + 8 + 16 + 10 + 10
    expected.sharedSheets = ["shared.jpg"]
    expected.originalsDue = ["a/one.jpg"]
    expected.originalsShared = ["both.jpg"]
    expected.held = [
      Hold(order: OrderNumber("B"), reason: "court", legalCase: nil, origin: .manifest, since: StudioSample.now)
    ]
    #expect(plan == expected)
    #expect(visited.map(\.number.text) == ["A"])
    #expect(try sample.files() == before)
    #expect(try sample.ledger.verifyEvents() == head)
  }

  @Test func deletesWhatExpiredAndNothingElse() throws {
    let before = try sample.files()
    let report = try sample.ender().end(.expired(before: today))
    let after = try sample.files()
    #expect(Set(before.keys).subtracting(after.keys) == Self.ofA)
    #expect(after.allSatisfy { before[$0.key] == $0.value })
    #expect(report.orders == [.expired: 1])
    #expect(report.files == 6)
    #expect(report.sheetsDeleted == ["shared.jpg"])
    #expect(report.originals == 0)
    #expect(report.originalsDue == ["a/one.jpg"])
    #expect(report.held.map(\.order.text) == ["B"])
    #expect(report.copies == [])
    #expect(report.filesSearched == after.count - 4)
    #expect(try sample.ledger.originalsDue().all().map(\.number.text) == ["A"])
    #expect(try sample.ledger.published(OrderNumber("C"))?.files.contains { $0.path == "shared.jpg" } == false)
    _ = try sample.ledger.inspect()
  }

  @Test func doesNothingTheSecondTime() throws {
    _ = try sample.ender().end(.expired(before: today))
    let before = try sample.files()
    let head = try sample.ledger.verifyEvents()
    let report = try sample.ender().end(.expired(before: today))
    #expect(report.isEmpty)
    #expect(try sample.files() == before)
    #expect(try sample.ledger.verifyEvents() == head)
  }

  @Test func deletesOriginalsWhereTheStudioSaysSo() throws {
    let report = try sample.ender(deletesSources: true).end(.expired(before: today))
    #expect(report.originals == 1)
    let photos = try sample.files().keys.filter { $0.hasPrefix("photos/") }.sorted()
    #expect(photos == ["photos/b.jpg", "photos/both.jpg", "photos/d.jpg"])
    #expect(!FileManager.default.fileExists(atPath: sample.folder.photos.appending(path: "a").path))
    #expect(try sample.ledger.originalsDue().all() == [])
  }

  /// A studio keeps its archive elsewhere, and a link to it among the originals.
  @Test func passesOverWhatIsNoFile() throws {
    let elsewhere = sample.folder.root.appending(path: "elsewhere")
    try sample.write("../elsewhere/one.jpg", "original a/one.jpg")
    for place in [sample.folder.photos, sample.folder.review] {
      for (name, target) in [("archive", elsewhere.path), ("gone", "nowhere"), ("file", elsewhere.path + "/one.jpg")] {
        try FileManager.default.createSymbolicLink(
          atPath: place.appending(path: name).path, withDestinationPath: target)
      }
      #expect(unsafe mkfifo(place.appending(path: "pipe").path, 0o600) == 0)
    }
    let report = try sample.ender(deletesSources: true).end(.expired(before: today))
    #expect(report.orders == [.expired: 1] && report.originals == 1 && report.copies == [])
    #expect(try sample.files()["elsewhere/one.jpg"] == "original a/one.jpg")
    let names = try FileManager.default.contentsOfDirectory(atPath: sample.folder.photos.path)
    #expect(names.sorted() == ["archive", "b.jpg", "both.jpg", "d.jpg", "file", "gone", "pipe"])
  }

  /// Whatever took the place of an original since.
  @Test func anOriginalThatBecameALinkIsTakenAway() throws {
    let original = sample.folder.photos.appending(path: "a/one.jpg")
    try FileManager.default.removeItem(at: original)
    try FileManager.default.createSymbolicLink(atPath: original.path, withDestinationPath: NSTemporaryDirectory())
    #expect(try sample.ender(deletesSources: true).end(.expired(before: today)).orders == [.expired: 1])
    #expect(!FileManager.default.fileExists(atPath: sample.folder.photos.appending(path: "a").path))
  }

  @Test func sweepsWhatNobodyOwns() throws {
    try sample.write("cache/cd/killed/print.jpg", "rendered by a run that was killed")
    try sample.write("cache/ab/.C.part", "half")
    try sample.write("review/index.html", "lists A")
    try sample.write("prints/old.jpg", "left")
    try sample.write("site/d/20270101/nobody/index.html", "left")
    try sample.write(".staging/x/index.html", "left")
    let report = try sample.ender().end(.expired(before: today))
    #expect(report.strays == 6)
    let after = Set(try sample.files().keys)
    #expect(
      after == [
        "build/site/index.html", "build/site/d/.htaccess", "build/site/d/20000101/canary/canary.txt",
        "build/site/d/99991231/canary/live.txt",
        "build/site/d/20261029/tokenB/index.html", "build/site/d/20261029/tokenB/us-passport-1.jpg",
        "build/site/d/20261029/tokenB/all.zip", "build/prints/photo-10x15/B.jpg", "build/review/thumbs/B.jpg",
        "build/cache/ab/B/print.jpg",
        "build/site/d/20261128/tokenC/index.html", "build/site/d/20261128/tokenC/us-passport-1.jpg",
        "build/site/d/20261128/tokenC/all.zip", "build/review/thumbs/C.jpg", "build/cache/ab/C/print.jpg",
        "build/site/d/20261128/tokenD/index.html", "build/site/d/20261128/tokenD/us-passport-1.jpg",
        "build/site/d/20261128/tokenD/all.zip", "build/prints/photo-10x15/D.jpg", "build/review/thumbs/D.jpg",
        "build/cache/ab/D/print.jpg",
        "photos/a/one.jpg", "photos/b.jpg", "photos/both.jpg", "photos/d.jpg",
      ])
  }

  @Test func deletesReprintsWithSomebodyWhoseOrderEnds() throws {
    for (name, orders) in [("one", "A\nC\n"), ("other", "C\nD\n"), ("nobody", "")] {
      try sample.write("prints/reprints/\(name)/photo-10x15/sheet.jpg", "sheet of \(orders)")
      try sample.write("prints/reprints/\(name)/orders.txt", orders)
    }
    let report = try sample.ender().end(.expired(before: today))
    #expect(report.reprintsDeleted == ["reprints/one": DeletedReprint(staying: [OrderNumber("C")])])
    #expect(report.strays == 2)
    let left = try sample.files().keys.filter { $0.hasPrefix("build/prints/reprints/") }.sorted()
    #expect(left == ["build/prints/reprints/other/orders.txt", "build/prints/reprints/other/photo-10x15/sheet.jpg"])
  }

  @Test func takesTheLinkOutOfTheMailMerge() throws {
    let header = "\u{FEFF}order_number,reference,language,url,last_day,nickname\r\n"
    let kept = "C,r,es,https://x.example/d/20261128/tokenC/,2026-11-28,\"Nick, \"\"the\r\nC\"\"\"\r\n"
    let gone = "A,r,es,https://x.example/d/20261028/tokenA/,2026-10-28,\"N\r\nA\"\r\n"
    try sample.write("review/links.csv", header + gone + kept)
    _ = try sample.ender().end(.expired(before: today))
    #expect(try sample.files()["build/review/links.csv"] == header + kept)
  }

  @Test func findsCopiesByTheirContent() throws {
    try sample.write("site/examples/1.jpg", "photo of A")
    try sample.write("prints/copy.jpg", "zip of A")
    let report = try sample.ender().end(.expired(before: today))
    // The other lay where no order has files, and was swept.
    #expect(report.copies == ["build/site/examples/1.jpg"])
    #expect(report.mustRewritePublicPages)
    #expect(try !sample.files().values.contains { $0.hasSuffix(" of A") })
  }

  @Test func leavesTheSameContentToAnotherOrder() throws {
    // Rendered from the same picture by the same rule, C's photo is A's, byte by byte.
    try sample.write("cache/ab/C/print.jpg", "photo of A")
    _ = try sample.ender().end(.expired(before: today))
    #expect(try sample.files()["build/cache/ab/C/print.jpg"] == "photo of A")
  }

  @Test func carriesOnWithWhatWasBegunWhateverIsGone() throws {
    for seed in 0..<30 {
      let sample = try StudioSample()
      for number in ["A", "B", "C"] {
        let day = number == "C" ? "2026-06-01" : "2026-05-01"
        try sample.publish(
          StudioSample.order(number, uid: "u", paidOn: day, photos: ["\(number).jpg"]), sheet: "shared.jpg")
      }
      try sample.ledger.beginEnding([OrderNumber("A"), OrderNumber("B")], as: .expired, at: StudioSample.now)
      for (index, path) in try sample.files().keys.filter({ $0.contains("A") || $0.contains("B") }).sorted()
        .enumerated()
      where seed &* 0x9E37 >> index & 1 == 1 {
        try FileManager.default.removeItem(at: sample.folder.root.appending(path: path))
      }
      let report = try sample.ender(deletesSources: true).settle()
      #expect(report.orders == [.expired: 2])
      #expect(try sample.files().keys.filter { $0.contains("A") || $0.contains("B") } == [])
      #expect(try sample.ledger.pendingEndings().all() == [])
      #expect(try sample.files().keys.filter { $0.contains("C") }.count == 6)
    }
  }

  @Test func waitsWhereSomethingCannotBeDeleted() throws {
    let file = sample.folder.build.appending(path: "cache/ab/A/print.jpg")
    try FileManager.default.removeItem(at: file)
    // A ledger that was tampered with must not lead out of the folder.
    try sample.ledger.replaceShared(
      DeliveredFile(place: .prints, path: "../../orders.csv", hash: ContentHash(of: []), size: 0))
    var publication = try #require(try sample.ledger.published(OrderNumber("D")))
    publication.files = [
      DeliveredFile(place: .prints, path: "../../orders.csv", hash: ContentHash(of: []), size: 0)
    ]
    try sample.ledger.confirm(try sample.ledger.begin([publication], at: StudioSample.now), at: StudioSample.now)
    try sample.write("../orders.csv", "manifest")
    #expect(
      throws: EndingError.file(
        FileFailure(path: sample.folder.prints.path, reason: "a path leads out of the folder"))
    ) {
      try sample.ender().end(.orders([OrderNumber("D")], .withdrawn))
    }
    #expect(try sample.files()["orders.csv"] == "manifest")
    #expect(try sample.ledger.pendingEndings().all().map(\.order.number.text) == ["D"])
  }

  @Test func deletesAllButWhatIsHeldOnSuspension() throws {
    let plan = try sample.planner(deletesSources: true).plan(.suspended)
    #expect(plan.orders == 3 && plan.held.count == 1)
    #expect(plan.sharedSheets == [])
    #expect(plan.originals == ["a/one.jpg", "both.jpg", "d.jpg"])
    let report = try sample.ender(deletesSources: true).end(.suspended)
    #expect(report.orders == [.suspended: 3])
    #expect(report.originals == 3)
    let left = try sample.files().keys.filter { $0.hasPrefix("build/site/d/2026") || $0.hasPrefix("photos") }
    #expect(left.allSatisfy { $0.contains("tokenB") || $0 == "photos/b.jpg" } && left.count == 4)
  }

  @Test func listsWhatExpiresWithinFourteenDays() throws {
    let reminders = try Reminders(ledger: sample.ledger).list(today: StudioSample.day("2026-11-15"))
    #expect(reminders.map(\.number.text) == ["C", "D"])
    #expect(reminders.map(\.daysLeft) == [13, 13])
    #expect(
      reminders.first?.sentence
        == Bilingual(
          english: "Your ID photos can be downloaded through 28 November 2026: 13 days are left.",
          spanish: "Sus fotos de carné se pueden descargar hasta el 28 de noviembre de 2026: quedan 13 días."))
    #expect(try Reminders(ledger: sample.ledger).list(today: StudioSample.day("2026-11-13")) == [])
    #expect(try Reminders(ledger: sample.ledger).list(today: StudioSample.day("2026-11-14")).count == 2)
    #expect(try Reminders(ledger: sample.ledger).list(today: StudioSample.day("2026-11-28")).map(\.daysLeft) == [0, 0])
    #expect(try Reminders(ledger: sample.ledger).list(today: StudioSample.day("2026-11-29")) == [])
  }

  @Test(arguments: [
    ("2026-01-01", SuspensionStep.none), ("2026-02-01", .announced(until: .init(iso: "2026-03-01")!)),
    ("2026-02-28", .announced(until: .init(iso: "2026-03-01")!)), ("2026-03-01", .due), ("2027-01-01", .due),
  ])
  func knowsWhereASuspensionStands(today: String, step: SuspensionStep) throws {
    let suspension = Suspension(
      announcedOn: try StudioSample.day("2026-02-01"), deletionOn: try StudioSample.day("2026-03-01"),
      message: Bilingual(english: "e", spanish: "s"))
    #expect(SuspensionStep(suspension, today: try StudioSample.day(today)) == step)
    #expect(SuspensionStep(nil, today: try StudioSample.day(today)) == .none)
  }
}
