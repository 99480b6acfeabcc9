import Foundation
import Ledger
import Orders

/// What is held about a person, in the form for machines.
struct ExportDocument: Encodable {
  struct Order: Encodable {
    var number: String
    var customer: Customer
    var payment: Payment
    var lastDay: String
    var delivery: String
    var photos: [String]
    var recordedAt: Date
    /// Why its files are gone.
    var ended: String?
    /// Which consents were missing when its manifest was read last.
    var withheld: [String]?
    var consents: [Consent]
    var deliveries: [Delivery]
    var holds: [Hold]
    var disclosures: [Disclosure]
    var reprints: [Reprint]
    var events: [Event]
  }

  struct Customer: Encodable {
    var uid: String
    var nickname: String?
    var language: String
  }

  struct Payment: Encodable {
    var paidAt: String
    var method: String?
    var reference: String?
    var amount: String?
    var ip: String?
  }

  struct Consent: Encodable {
    /// 0 is the whole order, from 1 on its pictures.
    var picture: Int
    var kind: String
    var wording: String
    var givenAt: Date
    var withdrawnAt: Date?
  }

  struct Delivery: Encodable {
    var revision: Int
    var lastDay: String
    var status: String
    var path: String?
    var reference: String?
    var publishedAt: Date?
    var endedAt: Date?
    var files: [File]
    var photos: [Photo]
  }

  struct File: Encodable {
    var place: String
    var path: String
    var sha256: String
    var bytes: Int
  }

  struct Photo: Encodable {
    var name: String
    var picture: Int
    var original: String
    var specification: String
    var widthPixels: Int
    var heightPixels: Int
  }

  struct Hold: Encodable {
    var reason: String
    var legalCase: String?
    var since: Date
    var liftedAt: Date?
  }

  struct Disclosure: Encodable {
    var legalCase: String
    var recipient: String
    var content: String
    var at: Date
  }

  struct Reprint: Encodable {
    var day: String
    /// The photo's name, as among the deliveries.
    var photo: String
    var paper: String
    /// Nil filled a sheet.
    var copies: Int?
  }

  struct Event: Encodable {
    var at: Date
    var kind: String?
    var facts: [String: String]
  }

  var day: String
  var orders: [Order]

  func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.dateEncodingStrategy = .iso8601
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self)
  }
}
