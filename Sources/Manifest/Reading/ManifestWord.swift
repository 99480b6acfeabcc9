/// The words of a manifest: columns in CSV, keys in JSON and YAML.
enum ManifestWord: Int, CaseIterable, Hashable, Sendable {
  case orderNumber
  case uid
  case photo
  case specs
  case paidAt
  case consent
  case nickname
  case locale
  case copies
  case paper
  case background
  case birthDate
  case minor
  case guardianConsent
  case subject
  case authorization
  case source
  case headCovering
  case showcase
  case ip
  case payment
  case paymentReference
  case amount
  case hold
  case delivery
  case linkRevision
  case availableUntil
  case face
  case accept
  case note

  /// As written in a manifest.
  var text: String { Self.all[rawValue] }

  init?(text: String) {
    guard let index = Self.all.firstIndex(of: text) else { return nil }
    self.init(rawValue: index)
  }

  /// The texts of all words, in the order of the cases.
  static let all = [
    "order_number", "uid", "photo", "specs", "paid_at", "consent", "nickname", "locale", "copies", "paper",
    "background", "birth_date", "minor", "guardian_consent", "subject", "authorization", "source", "head_covering",
    "showcase",
    "ip", "payment", "payment_reference", "amount", "hold", "delivery", "link_revision", "available_until",
    "face", "accept", "note",
  ]
  static let ofPicture = allCases.filter { !$0.isOfOrder }
  static let required: [ManifestWord] = [.orderNumber, .uid, .photo, .specs, .paidAt, .consent]

  /// Whether the word speaks of the order as a whole: its rows must then agree.
  var isOfOrder: Bool {
    switch self {
    case .orderNumber, .uid, .paidAt, .consent, .nickname, .locale, .showcase, .ip, .payment, .paymentReference,
      .amount, .hold, .delivery, .linkRevision, .availableUntil:
      true
    case .photo, .specs, .copies, .paper, .background, .birthDate, .minor, .guardianConsent, .subject,
      .authorization, .source, .headCovering, .face, .accept, .note:
      false
    }
  }

  /// Whether it can have several values.
  var isList: Bool { self == .specs || self == .accept }

  /// Whether its values say who somebody is, so that no message should repeat them.
  var isPrivate: Bool {
    switch self {
    case .uid, .nickname, .ip, .paymentReference: true
    default: false
    }
  }
}
