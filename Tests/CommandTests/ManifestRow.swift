import Foundation

/// One row of a manifest, to be written in any of its formats.
struct ManifestRow {
  var number: String
  var photo: String
  var specs = "generic-35x45"
  var uid: String?
  var copies: Int?
  var nickname: String?
  var revision: Int?
  var showcase: Bool?
  var delivery: String?
  var payment: String?
  var paymentReference: String?
  var birthDate = "1990-01-31"
  var guardianConsent: String?
  var authorization: String?

  /// Without those that are empty.
  private var values: [(word: String, text: String)] {
    let all: [(String, String?)] = [
      ("order_number", number), ("uid", uid ?? "customer-\(number)"), ("nickname", nickname), ("photo", photo),
      ("specs", specs), ("copies", copies.map(String.init)), ("paid_at", "2026-05-01"), ("consent", "1"),
      ("birth_date", birthDate), ("link_revision", revision.map(String.init)),
      ("showcase", showcase.map { $0 ? "yes" : "no" }), ("delivery", delivery), ("payment", payment),
      ("payment_reference", paymentReference), ("guardian_consent", guardianConsent),
      ("subject", authorization.map { _ in "other" }), ("authorization", authorization),
    ]
    return all.compactMap { word, text in text.map { (word, $0) } }
  }

  static let columns = [
    "order_number", "uid", "nickname", "photo", "specs", "copies", "paid_at", "consent", "birth_date", "link_revision",
    "showcase", "delivery", "payment", "payment_reference",
    "guardian_consent", "subject", "authorization",
  ]

  static func csv(_ rows: [ManifestRow]) -> String {
    let lines = rows.map { row in
      let values = Dictionary(uniqueKeysWithValues: row.values)
      return columns.map { values[$0].map(quoted) ?? "" }.joined(separator: ",")
    }
    return ([columns.joined(separator: ",")] + lines).joined(separator: "\n") + "\n"
  }

  static func json(_ rows: [ManifestRow]) -> String {
    let orders = rows.map { row in
      "{" + row.values.map { "\"\($0)\": \"\($1)\"" }.joined(separator: ", ") + "}"
    }
    return "{\"orders\": [\n\(orders.joined(separator: ",\n"))\n]}\n"
  }

  static func yaml(_ rows: [ManifestRow]) -> String {
    let orders = rows.map { row in
      "  - " + row.values.map { "\($0): \"\($1)\"" }.joined(separator: "\n    ")
    }
    return "orders:\n" + orders.joined(separator: "\n") + "\n"
  }

  private static func quoted(_ text: String) -> String {
    text.contains { $0 == "," || $0 == "\"" } ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
