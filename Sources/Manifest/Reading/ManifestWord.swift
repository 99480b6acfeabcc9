/// The words of a manifest: columns in CSV, keys in JSON and YAML.
enum ManifestWord: String, CaseIterable, Hashable, Sendable {
  case orderNumber = "order_number"
  case uid
  case photo
  case specs
  case paidAt = "paid_at"
  case consent
  case nickname
  case locale
  case copies
  case paper
  case background
  case birthDate = "birth_date"
  case minor
  case guardianConsent = "guardian_consent"
  case subject
  case authorization
  case source
  case showcase
  case ip
  case payment
  case paymentReference = "payment_reference"
  case amount
  case hold
  case delivery
  case linkRevision = "link_revision"
  case availableUntil = "available_until"
  case face
  case accept
  case note

  static let all = allCases.map(\.rawValue)
  static let ofOrder = allCases.filter { $0.isOfOrder && $0 != .orderNumber }
  static let ofPicture = allCases.filter { !$0.isOfOrder }
  static let required: [ManifestWord] = [.orderNumber, .uid, .photo, .specs, .paidAt, .consent]

  /// Whether the word speaks of the order as a whole: its rows must then agree.
  var isOfOrder: Bool {
    switch self {
    case .orderNumber, .uid, .paidAt, .consent, .nickname, .locale, .showcase, .ip, .payment, .paymentReference,
      .amount, .hold, .delivery, .linkRevision, .availableUntil:
      true
    case .photo, .specs, .copies, .paper, .background, .birthDate, .minor, .guardianConsent, .subject,
      .authorization, .source, .face, .accept, .note:
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
