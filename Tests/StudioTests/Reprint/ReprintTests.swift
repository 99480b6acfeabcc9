import Foundation
import Ledger
import Manifest
import Measures
import Orders
import Testing

@testable import Studio

@Suite struct ReprintTests {
  static let two = ["R-1,portrait-1.jpg,generic-35x45,4,,", "R-2,portrait-2.jpg,generic-35x45;us-passport,,,"]

  @Test func reprintsTheSheetsOfADeliveryByteByByte() async throws {
    let studio = try await ReprintStudio(Self.two)
    let delivered = try studio.files(studio.folder.prints)
    let report = try await studio.reprint([ReprintLine("R-1")])
    #expect(report.refusals.flatMap(\.reasons) == [])
    #expect(report.totals == [PaperTotal(paper: "photo-4x6-in", sheets: 1, photos: 4)])
    let reprinted = try studio.files(try #require(report.folder))
    #expect(
      reprinted.keys.sorted() == [
        "README.txt", "cut-list.csv", "orders.txt", "photo-4x6-in/photo-4x6-in_001-of-001.jpg",
        "photo-4x6-in/photo-4x6-in_all-sheets.pdf",
      ])
    #expect(
      reprinted["photo-4x6-in/photo-4x6-in_001-of-001.jpg"] == delivered["photo-4x6-in/R-1_sheet-1-of-1_4-photos.jpg"])
    #expect(
      reprinted["photo-4x6-in/photo-4x6-in_all-sheets.pdf"] == delivered["photo-4x6-in/R-1_sheet-1-of-1_4-photos.pdf"])

    // Filled sheets, one for each document, as they were delivered.
    let second = try await studio.reprint([ReprintLine("R-2")])
    #expect(second.totals == [PaperTotal(paper: "photo-4x6-in", sheets: 2, photos: 10)])
    // What was delivered stays as it was.
    let after = try studio.files(studio.folder.prints).filter { !$0.key.hasPrefix("reprints/") }
    #expect(after == delivered)
  }

  @Test func theHundredthReprintEqualsTheFirst() async throws {
    let studio = try await ReprintStudio(Self.two)
    let line = ReprintLine("R-1", copies: 8)
    var first: [String: [UInt8]]?
    for _ in 1...100 {
      let report = try await studio.reprint([line])
      let files = try studio.files(try #require(report.folder))
      if first == nil { first = files }
      #expect(files == first)
      try FileManager.default.removeItem(at: try #require(report.folder))
    }
    #expect(first?.count == 5)
  }

  /// Two customers' photos on one sheet, and the same bytes where each photo is made anew for its sheet.
  @Test func customersShareASheet() async throws {
    let studio = try await ReprintStudio(Self.two)
    let lines = [ReprintLine("R-2", ["generic-35x45"], copies: 4, at: 2), ReprintLine("R-1", copies: 4, at: 3)]
    let report = try await studio.reprint(lines)
    #expect(report.totals == [PaperTotal(paper: "photo-4x6-in", sheets: 1, photos: 8)])
    #expect(report.lines == 2)
    let folder = try #require(report.folder)
    let files = try studio.files(folder)
    let list = String(decoding: files["cut-list.csv"] ?? [], as: UTF8.self).split(separator: "\r\n")
    #expect(list.count { $0.contains(",R-1,1,generic-35x45,") } == 4)
    #expect(list.count { $0.contains(",R-2,1,generic-35x45,") } == 4)
    #expect(
      String(decoding: files["README.txt"] ?? [], as: UTF8.self).contains(
        "- photo-4x6-in/  4x6 in photo (4R), 101.6 x 152.4 mm: 1 sheet, 8 photos\n"))
    let modes = try files.keys.map {
      try FileManager.default.attributesOfItem(atPath: folder.appending(path: $0).path)[.posixPermissions] as? Int
    }
    #expect(modes == [0o600, 0o600, 0o600, 0o600, 0o600])
    #expect(try await studio.reprint(lines, memory: 1 << 20).refusals.isEmpty)
    #expect(try studio.files(folder) == files)
  }

  @Test func onePhotoGoesOnAnotherPaper() async throws {
    let studio = try await ReprintStudio(Self.two)
    let paper = try #require(try Workshop.open(studio.folder).catalogue.paper("iso-a4"))
    let report = try await studio.reprint([ReprintLine("R-2", ["us-passport"], copies: 3, paper: paper)])
    #expect(report.totals == [PaperTotal(paper: "iso-a4", sheets: 1, photos: 3)])
  }

  /// Printing once more is use as much as rendering is: what consent forbids there it forbids here.
  @Test func asksForConsentAsARenderDoes() async throws {
    let studio = try await ReprintStudio(Self.two)
    let text = try String(contentsOf: studio.folder.configuration, encoding: .utf8)
    let version = """
        es: Primera versión.
        - version: "2"
          date: 2026-06-01
          material: true
          changes:
            en: Another host keeps the files.
            es: Otro alojamiento guarda los archivos.
      """
    try Data(text.replacing("  es: Primera versión.", with: version).utf8).write(to: studio.folder.configuration)
    func told(_ refusals: [OrderRefusal]) -> [Bilingual] { refusals.flatMap(\.reasons).map(\.sentence) }
    let render = try await studio.render(Self.two, on: "2026-06-02")
    #expect(told(render.refusals).count == 2)
    let lines = [ReprintLine("R-1"), ReprintLine("R-2")]
    #expect(told(try studio.plan(lines, on: "2026-06-02").refusals) == told(render.refusals))
    let report = try await studio.reprint(lines, on: "2026-06-02")
    #expect(told(report.refusals) == told(render.refusals))
    #expect(report.folder == nil)
  }

  @Test func printsNothingOfAConsentThatWasWithdrawn() async throws {
    let studio = try await ReprintStudio(Self.two)
    do {
      let ledger = try studio.ledger()
      _ = try ledger.withdrawConsents([.policy], of: OrderNumber("R-1"), at: Date(timeIntervalSince1970: 1_780_000_000))
      ledger.close()
    }
    let report = try studio.plan([ReprintLine("R-1"), ReprintLine("R-2")])
    #expect(report.refusals.map(\.number.text) == ["R-1"])
  }

  /// Every reason at once: each line has its own, and the good one is printed.
  @Test func aRefusedLineDoesNotStopTheOthers() async throws {
    let rows =
      Self.two + [
        "R-3,changed.jpg,generic-35x45,1,,", "R-4,missing.jpg,generic-35x45,1,,",
        "R-5,portrait-1.jpg,generic-35x45,1,,court order", "R-6,portrait-2.jpg,generic-35x45,1,,",
      ]
    let studio = try await ReprintStudio(Self.two)
    for name in ["changed.jpg", "missing.jpg"] {
      try FileManager.default.copyItem(
        at: studio.folder.photos.appending(path: "portrait-1.jpg"), to: studio.folder.photos.appending(path: name))
    }
    #expect(try await studio.render(rows).refusals.flatMap(\.reasons) == [])
    try Data(contentsOf: studio.folder.photos.appending(path: "portrait-2.jpg"))
      .write(to: studio.folder.photos.appending(path: "changed.jpg"))
    try FileManager.default.removeItem(at: studio.folder.photos.appending(path: "missing.jpg"))
    do {
      let ledger = try studio.ledger()
      _ = try PersonalRights(
        ledger: ledger, folder: studio.folder, terms: try StudioSample.terms,
        now: Date(timeIntervalSince1970: 1_780_000_000),
        today: try #require(CalendarDay(iso: "2026-06-01"))
      ).erase(.order(OrderNumber("R-6")))
      ledger.close()
    }
    let narrow = PaperSize(
      id: "narrow", name: Bilingual(english: "n", spanish: "n"),
      size: PrintSize(width: Millimetres(30), height: Millimetres(200)), margin: Millimetres(3), note: "")
    let lines = [
      ReprintLine("R-1", at: 2), ReprintLine("R-3", at: 3), ReprintLine("R-4", at: 4), ReprintLine("R-5", at: 5),
      ReprintLine("R-6", at: 6), ReprintLine("R-7", at: 7), ReprintLine("R-2", ["es-dni"], at: 8),
      ReprintLine("R-1", copies: 2, at: 9), ReprintLine("R-2", ["us-passport"], paper: narrow, at: 10),
    ]
    let expected = [
      "3 photos/changed.jpg is not the picture that was delivered from: its SHA-256 differs from the recorded one.",
      "4 photos/missing.jpg: found “missing.jpg”, which is not there; expected a readable file in the photos folder.",
      "5 A legal hold is on the order (court order): it is kept, and used for nothing else.",
      "6 The order was erased, and nothing of it is left.", "7 The ledger knows no such order.",
      "8 It has no photo es-dni.", "9 generic-35x45-1 on this paper was asked for before (line 2).",
      "10 It cannot be laid out on narrow: us-passport of 50.8 x 50.8 mm is larger than the 24 x 194 mm within the "
        + "margins.",
    ]
    func told(_ report: ReprintReport) -> [String] {
      report.refusals.flatMap { refusal in refusal.reasons.map { "\(refusal.place.line) \($0.sentence.english)" } }
    }
    let plan = try studio.plan(lines)
    #expect(told(plan) == expected)
    #expect(plan.totals == [PaperTotal(paper: "photo-4x6-in", sheets: 1, photos: 4)])
    #expect(plan.lines == 1 && plan.folder == nil)
    #expect(!FileManager.default.fileExists(atPath: studio.folder.prints.appending(path: "reprints").path))
    let report = try await studio.reprint(lines)
    #expect(told(report) == expected)
    #expect(report.totals == plan.totals)

    // After its last day nothing is printed, whether it was purged or not.
    let late = try await studio.reprint([ReprintLine("R-1")], on: "2026-10-29")
    #expect(told(late) == ["1 Its last day was 2026-10-28: the customer agreed to no longer use."])
    #expect(late.folder == nil)
    try studio.purge(on: "2026-10-29")
    #expect(
      told(try await studio.reprint([ReprintLine("R-1")], on: "2026-10-29")) == [
        "1 The order was ended (expired) and its photos were deleted."
      ])
    // What was reprinted went with it.
    #expect(try studio.files(studio.folder.prints).keys.filter { $0.hasPrefix("reprints/") } == [])
  }

  /// The rule changed since the delivery: what is printed is the delivered file, or nothing.
  @Test func nothingIsPrintedThatWasNotDelivered() async throws {
    let studio = try await ReprintStudio(Self.two)
    try Data("specifications: [{id: generic-35x45, head_min_mm: 24, head_max_mm: 26}]\n".utf8)
      .write(to: studio.folder.catalogue)
    let line = ReprintLine("R-1")
    let fromCache = try await studio.reprint([line])
    #expect(fromCache.refusals.flatMap(\.reasons) == [])
    let files = try studio.files(try #require(fromCache.folder))

    try FileManager.default.removeItem(at: studio.folder.cache)
    #expect(try await studio.reprint([line]).refusals.flatMap(\.reasons) == [])
    #expect(try studio.files(try #require(fromCache.folder)) == files)

    // A file that is not the delivered one counts for nothing.
    let site = try studio.files(studio.folder.site).keys.filter { $0.hasSuffix("/generic-35x45-1.jpg") }
    #expect(site.count == 2)
    for path in site { try Data("other".utf8).write(to: studio.folder.site.appending(path: path)) }
    let refused = try await studio.reprint([line])
    #expect(
      refused.refusals.flatMap(\.reasons).map(\.sentence.english) == [
        "generic-35x45-1 would come out otherwise than it was delivered (the rule in the catalogue changed), and the "
          + "delivered file lies neither in build/cache nor in build/site any more."
      ])
    #expect(refused.lines == 0 && refused.folder == nil)

    try Data("specifications: [{id: generic-35x45, width_mm: 36, height_mm: 45}]\n".utf8)
      .write(to: studio.folder.catalogue)
    #expect(
      try await studio.reprint([line]).refusals.flatMap(\.reasons).map(\.sentence.english) == [
        "The print of generic-35x45 has another size in the catalogue now than when it was delivered."
      ])
    // As it was: rendered from the source, without cache and site.
    try FileManager.default.removeItem(at: studio.folder.catalogue)
    #expect(try await studio.reprint([line]).refusals.isEmpty)
  }
}
