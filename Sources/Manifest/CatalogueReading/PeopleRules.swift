import Measures
import Orders

/// What authorities ask of children and of who wears a head covering, by the documents for which it holds.
///
/// A row holds for documents by their ids, for countries by their codes, or for all (`*`); the closest of these is taken.
struct PeopleRules: Sendable {
  struct Entry<Rule: Sendable>: Sendable {
    var scopes: [String]
    var rule: Rule
  }

  var children: [Entry<ChildRule>]
  var coverings: [Entry<HeadCoveringRule>]

  static let everywhere = "*"

  static func load(_ faults: inout [Fault]) -> PeopleRules {
    func rows<Rule>(
      _ bytes: [UInt8], _ file: String, _ words: [String], read: (MappingReader) -> Rule?
    ) -> [Entry<Rule>] {
      let log = FaultLog(file: file)
      let entries = CatalogueTable(bytes, log: log).rows.compactMap { row -> Entry<Rule>? in
        let reader = MappingReader(row, named: "row", words: ["applies_to"] + words, log: log)
        reader.require("applies_to", "source_kind", "checked")
        let scopes = reader.field("applies_to")?.listed.map(\.text) ?? []
        return read(reader).map { Entry(scopes: scopes, rule: $0) }
      }
      faults += log.sorted
      return entries
    }
    return PeopleRules(
      children: rows(PackageResources.child_rules_csv, "child-rules.csv", ChildRule.words) {
        ChildRule.read($0, origin: .builtIn)
      },
      coverings: rows(PackageResources.covering_rules_csv, "covering-rules.csv", HeadCoveringRule.words) {
        HeadCoveringRule.read($0)
      })
  }

  /// What is waived and how high the head must be may come from different rows: the closest that says anything of it.
  func children(of id: String, in country: String) -> [ChildRule] {
    let waiving = closest(children.filter { !$0.rule.waived.isEmpty }, id, country)
    let sizing = closest(children.filter { $0.rule.head != nil && $0.rule.waived.isEmpty }, id, country)
    return (waiving + sizing).map(\.rule).sorted { $0.belowAge < $1.belowAge }
  }

  func covering(of id: String, in country: String) -> HeadCoveringRule? {
    closest(coverings, id, country).first?.rule
  }

  private func closest<Rule>(_ entries: [Entry<Rule>], _ id: String, _ country: String) -> [Entry<Rule>] {
    for scope in [id, country, Self.everywhere] {
      let found = entries.filter { $0.scopes.contains(scope) }
      if !found.isEmpty { return found }
    }
    return []
  }
}

extension ChildRule {
  static let words = [
    "below_age", "waived", "head_min_mm", "head_max_mm", "pose_factor", "source_url", "source_kind", "checked",
  ]

  static func read(_ reader: MappingReader, origin: SpecificationEntry.Origin) -> ChildRule? {
    reader.require("below_age")
    let waived = reader.fields("waived").compactMap { field -> CheckName? in
      do throws(Problem) {
        return try field.choice("waived", CheckName.self)
      } catch {
        reader.log.add(error, at: field.position)
        return nil
      }
    }
    let factor = reader.number("pose_factor", 1...4, .none) ?? 1
    let head = reader.range("head", base: nil)
    let trust = Trust.read(reader, origin: origin)
    guard let age = reader.whole("below_age", 1...18, .years) else { return nil }
    return ChildRule(belowAge: age, waived: waived, poseFactor: factor, head: head, trust: trust)
  }
}

extension HeadCoveringRule {
  static let words = [
    "reasons", "shows_en", "shows_es", "needs_en", "needs_es", "source_url", "source_kind", "checked",
  ]

  fileprivate static func read(_ reader: MappingReader) -> HeadCoveringRule? {
    guard let reasons = reader.reasons("reasons") else { return nil }
    return HeadCoveringRule(
      reasons: reasons,
      shows: Bilingual(english: reader.text("shows_en"), spanish: reader.text("shows_es"), base: nil),
      needs: Bilingual(english: reader.text("needs_en"), spanish: reader.text("needs_es"), base: nil),
      trust: Trust.read(reader, origin: .builtIn))
  }
}

extension Trust {
  static func read(_ reader: MappingReader, origin: SpecificationEntry.Origin) -> Trust {
    let kind = reader.choice("source_kind", Trust.Kind.self)
    let source = reader.text("source_url", limit: 2000)
    let checked = reader.text("checked", limit: 4000) ?? ""
    switch origin {
    case .builtIn: return Trust(kind: kind ?? .unsourced, source: source ?? "", checked: checked)
    case .studio(let file): return Trust(kind: kind ?? .studio, source: source ?? file, checked: checked)
    }
  }
}

extension MappingReader {
  /// Why a head covering may be worn: reasons, or `none` alone.
  func reasons(_ word: String) -> [HeadCoveringRule.Reason]? {
    guard has(word) else { return nil }
    let fields = fields(word)
    if fields.count == 1, fields[0].trimmed.lowercased() == "none" { return [] }
    return fields.compactMap { field in
      do throws(Problem) {
        guard let reason = HeadCoveringRule.Reason(rawValue: field.trimmed.lowercased()) else {
          throw .unknownValue(
            word, value: field.trimmed, known: ["none"] + HeadCoveringRule.Reason.allCases.map(\.rawValue))
        }
        return reason
      } catch {
        log.add(error, at: field.position)
        return nil
      }
    }
  }

  /// The values of a word that can have several: a list, or a text with `;` between them.
  func fields(_ word: String) -> [Field] {
    guard let node = node(word) else { return [] }
    if case .scalar(let text) = node.value { return Field(text: text, position: node.position).listed }
    return (list(word) ?? []).compactMap { item in
      guard case .scalar(let text) = item.value else {
        log.add(.wrongShape(word, found: item.shape, expected: .text), at: item.position)
        return nil
      }
      return Field(text: text, position: item.position)
    }
  }
}
