/// What a template can show.
enum TemplateValue {
  case text(String)
  case flag(Bool)
  case list([TemplateFields])
  case fields(TemplateFields)

  /// Nothing where there is no text, so that a section leaves it out.
  static func optional(_ text: String?) -> TemplateValue { text.map { .text($0) } ?? .flag(false) }
  static func optional(_ fields: TemplateFields?) -> TemplateValue { fields.map { .fields($0) } ?? .flag(false) }
}

/// Values by the key that a template names them with.
struct TemplateFields: ExpressibleByDictionaryLiteral {
  var values: [String: TemplateValue]

  init(_ values: [String: TemplateValue]) {
    self.values = values
  }

  init(dictionaryLiteral elements: (String, TemplateValue)...) {
    values = Dictionary(elements, uniquingKeysWith: { $1 })
  }

  /// These and `others`, which win.
  func adding(_ others: TemplateFields) -> TemplateFields {
    TemplateFields(values.merging(others.values) { $1 })
  }
}

extension TemplateValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral {
  init(stringLiteral value: String) { self = .text(value) }
  init(booleanLiteral value: Bool) { self = .flag(value) }
}
