import Foundation
import Measures
import Orders

@testable import Ledger

/// Invented orders and moments.
enum Samples {
  static let secret = LedgerSecret(studioKey: [UInt8](0..<32))
  static let holder = LockHolder(pid: 4711, command: "render")
  static let retention = Retention(days: 180)
  static let noon = Date(timeIntervalSinceReferenceDate: 800_000_000)

  static func open(_ path: String, at now: Date = noon) throws(LedgerError) -> Ledger {
    try Ledger(path: path, secret: secret, access: .writing, holder: holder, now: now)
  }

  static func day(_ iso: String) throws -> CalendarDay {
    guard let day = CalendarDay(iso: iso) else { throw CocoaError(.formatting) }
    return day
  }

  static func order(
    _ number: String, uid: String = "u-1", nickname: String? = "Ada", paidOn: String = "2026-05-01",
    method: Payment.Method? = .card, reference: String? = "ref-77", amount: String? = "19.90 EUR",
    ip: String? = "192.0.2.7", showcase: Bool = false, policy: String = "1", hold: String? = nil,
    photos: [String] = ["a.jpg"], person: Person = Person()
  ) throws -> Order {
    Order(
      number: OrderNumber(number),
      customer: Customer(uid: uid, nickname: nickname, language: .spanish),
      payment: Payment(
        paidOn: try day(paidOn), paidAt: paidOn + "T10:00:00+02:00", method: method, reference: reference,
        amount: amount, ip: ip),
      consent: Consent(policyVersion: policy, showcase: showcase), hold: hold,
      items: photos.map { item($0, person) },
      place: SourcePlace(file: "orders.csv", line: 2))
  }

  static func item(_ photo: String, _ person: Person = Person()) -> OrderItem {
    OrderItem(photo: photo, specifications: [], person: person, place: SourcePlace(file: "orders.csv", line: 2))
  }

  static func publication(_ number: String, revision: Int = 0, lastDay: String = "2026-10-28") throws -> Publication {
    let size = PrintSize(width: Millimetres(102), height: Millimetres(152))
    return Publication(
      order: OrderNumber(number), revision: revision, lastDay: try day(lastDay),
      path: "d/\(try day(lastDay).compact)/token\(number)r\(revision)/", reference: "k3fq-9x2m",
      files: [
        file(.cache, "\(number)-\(revision).jpg"), file(.prints, "sheet-\(number).jpg"),
        file(.site, "d/\(number)/index.html"),
      ],
      photos: [
        PhotoRecipe(
          output: "us-passport-1", position: 1, source: "a.jpg", sourceHash: hash("a.jpg"),
          specification: "us-passport", ruleHash: hash("rule"), width: 602, height: 602,
          resolution: Resolution(dotsPerInch: 300), quality: 92,
          background: .backdrop(.gradient(Gradient(.radial, from: .white, to: Colour(red: 255, green: 254, blue: 0)))),
          face: .number(2),
          accepted: [.sharpness, .roll], program: "1.0.0", models: "m1")
      ],
      sheets: [
        SheetRecipe(
          output: "sheet-\(number)",
          layout: SheetRecipe.Layout(
            paper: "photo-10x15", size: size, resolution: Resolution(dotsPerInch: 300), edge: .borderless,
            margin: Millimetres(3), gutter: Millimetres(2), overscan: Millimetres(1.5), jpegQuality: 95),
          placements: [
            .init(turn: 1, photo: "us-passport-1", copies: 4), .init(turn: 3, photo: "us-passport-1", copies: nil),
          ],
          program: "1.0.0")
      ])
  }

  static func file(_ place: FilePlace, _ path: String) -> DeliveredFile {
    DeliveredFile(place: place, path: path, hash: hash(path), size: path.utf8.count)
  }

  static func hash(_ text: String) -> ContentHash { ContentHash(of: Array(text.utf8)) }
}
