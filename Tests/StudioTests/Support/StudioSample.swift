import Foundation
import Ledger
import Measures
import Orders

@testable import Studio

/// A studio's folder with invented orders, whose files say what they are.
final class StudioSample {
  let folder: StudioFolder
  let ledger: Ledger

  static let secret = LedgerSecret(studioKey: [UInt8](0..<32))
  static let holder = LockHolder(pid: 1, command: "test")
  static let now = Date(timeIntervalSinceReferenceDate: 800_000_000)
  static let retention = Retention(days: 180)

  init() throws {
    let root = URL(filePath: NSTemporaryDirectory()).appending(path: "studio-" + UUID().uuidString)
    folder = StudioFolder(root: root)
    for url in [folder.photos, folder.site, folder.prints, folder.review, folder.cache] {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }
    ledger = try Ledger(
      path: folder.ledger.path, secret: Self.secret, access: .writing, holder: Self.holder, now: Self.now)
    try write("site/index.html", "welcome")
    try write("site/d/20000101/canary/canary.txt", "past")
    try write("site/d/99991231/canary/live.txt", "live")
    try write("site/d/.htaccess", "rules")
  }

  deinit {
    ledger.close()
    try? FileManager.default.removeItem(at: folder.root)
  }

  static func day(_ iso: String) throws -> CalendarDay {
    guard let day = CalendarDay(iso: iso) else { throw CocoaError(.formatting) }
    return day
  }

  static func order(
    _ number: String, uid: String, paidOn: String, photos: [String], hold: String? = nil, showcase: Bool = false,
    person: Person = Person()
  ) throws -> Order {
    Order(
      number: OrderNumber(number), customer: Customer(uid: uid, nickname: "Nick \(uid)", language: .spanish),
      payment: Payment(
        paidOn: try day(paidOn), paidAt: paidOn + "T10:00:00Z", method: .card, reference: "ref \(number)",
        amount: "19.90 EUR", ip: "192.0.2.7"),
      consent: Consent(policyVersion: "1", showcase: showcase), hold: hold,
      items: photos.map {
        OrderItem(photo: $0, specifications: [], person: person, place: SourcePlace(file: "orders.csv"))
      },
      place: SourcePlace(file: "orders.csv"))
  }

  /// Admits the order, writes its originals and its files, and publishes them.
  ///
  /// - Parameter sheet: a sheet that it shares with others; nil for one of its own.
  func publish(_ order: Order, sheet: String? = nil) throws {
    _ = try ledger.admit([order], retention: Self.retention, at: Self.now)
    let number = order.number.text
    let lastDay = Self.retention.lastDay(of: order)
    let path = "d/\(lastDay.compact)/token\(number)/"
    for photo in order.items.map(\.photo) { try write("../photos/" + photo, "original \(photo)") }
    let contents: [(FilePlace, String, String)] = [
      (.site, path + "index.html", "page of \(number)"), (.site, path + "us-passport-1.jpg", "photo of \(number)"),
      (.site, path + "all.zip", "zip of \(number)"),
      (.prints, sheet ?? "photo-10x15/\(number).jpg", sheet.map { "sheet \($0)" } ?? "sheet of \(number)"),
      (.review, "thumbs/\(number).jpg", "thumb of \(number)"),
      (.cache, "ab/\(number)/print.jpg", "photo of \(number)"),
    ]
    for (place, path, text) in contents { try write("\(place.rawValue)/\(path)", text) }
    let publication = Publication(
      order: order.number, revision: 0, lastDay: lastDay, path: path, reference: "ref-\(number)",
      files: contents.map { place, path, text in
        DeliveredFile(place: place, path: path, hash: ContentHash(of: Array(text.utf8)), size: text.utf8.count)
      },
      photos: order.items.enumerated().map { index, item in
        PhotoRecipe(
          output: "photo-\(index + 1)", position: index + 1, source: item.photo,
          sourceHash: ContentHash(of: Array("original \(item.photo)".utf8)), specification: "us-passport",
          ruleHash: ContentHash(of: []), width: 600, height: 600, resolution: Resolution(dotsPerInch: 300),
          quality: 92, background: nil, face: .only, accepted: [], program: "1", models: "m")
      },
      sheets: [])
    try ledger.confirm(try ledger.begin([publication], at: Self.now), at: Self.now)
  }

  /// - Parameter path: below `build`.
  func write(_ path: String, _ text: String) throws {
    let url = folder.build.appending(path: path).standardizedFileURL
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// Every file but the ledger's, by its path in the studio's folder, with its text.
  func files() throws -> [String: String] {
    var files: [String: String] = [:]
    try FileWalk(root: folder.root).each { found in
      guard !found.path.hasPrefix("ledger.") else { return }
      files[found.path] = String(decoding: try Data(contentsOf: found.url), as: UTF8.self)
    }
    return files
  }

  /// The starter's lab, and the built-in catalogue.
  static var terms: PrintTerms {
    get throws {
      let paper = PaperSize(
        id: "photo-10x15", name: Bilingual(english: "10x15 photo", spanish: "Foto 10x15"),
        size: PrintSize(width: Millimetres(100), height: Millimetres(150)), margin: Millimetres(3), note: "")
      return PrintTerms(
        lab: LabProfile(
          name: "lab", paper: paper, resolution: Resolution(dotsPerInch: 300), edge: .safe, margin: nil,
          gutter: Millimetres(2), overscan: Millimetres(0), jpegQuality: 95),
        catalogue: try catalogue.get(), languages: [.english])
    }
  }

  private static let catalogue = Result { try Workshop.catalogue(of: nil) }

  func ender(deletesSources: Bool = false, today: String = "2026-11-15") throws -> Ender {
    Ender(
      ledger: ledger, folder: folder, deletesSources: deletesSources, terms: try Self.terms, now: Self.now,
      today: try Self.day(today))
  }

  func planner(deletesSources: Bool = false) throws -> EndingPlanner {
    EndingPlanner(
      ledger: ledger, folder: folder, deletesSources: deletesSources, terms: try Self.terms,
      today: try Self.day("2026-11-15"))
  }
}
