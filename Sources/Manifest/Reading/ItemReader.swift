import Orders

/// Reads what a row says of its picture.
struct ItemReader {
  private let log: FaultLog
  private let names: CatalogueNames

  init(catalogue: Catalogue, log: FaultLog) {
    self.log = log
    names = CatalogueNames(catalogue)
  }

  /// Nil where something required is missing or wrong; why has been logged for `scope`.
  ///
  /// - Parameter paidOn: the day of the payment, where the row has it.
  func read(_ row: Row, paidOn: CalendarDay?, scope: Fault.Scope) -> OrderItem? {
    let reader = RowFields(row: row, log: log, scope: scope)
    let photo = reader.required(.photo) { field throws(Problem) in
      if let defect = PhotoPath.defect(of: field.text) { throw .photoPath(field.text, defect) }
      return field.text
    }
    let specifications = specifications(reader)
    let background = background(reader, specifications ?? [])
    let paper = reader.read(.paper) { field throws(Problem) in try names.paper(field.text) }
    let copies = reader.read(.copies) { field throws(Problem) in try field.whole("copies", 1...500, .none) }
    let face = reader.read(.face) { field throws(Problem) in try field.face() }
    let person = PersonReader(reader: reader, paidOn: paidOn).read()
    let accepted = accepted(reader)
    let note = reader.read(.note) { field throws(Problem) in try field.plainText("note", limit: 2000, lines: true) }
    guard let photo, let specifications else { return nil }
    return OrderItem(
      photo: photo, specifications: specifications, copies: copies, paper: paper, background: background,
      face: face ?? .only, person: person, accepted: accepted, note: note,
      place: (row[.photo]?.position ?? row.position).place(in: log.file))
  }

  private func specifications(_ reader: RowFields) -> [Specification]? {
    guard let field = reader.row[.specs] else {
      reader.add(.missingValue("specs"), at: .specs)
      return nil
    }
    if let known = names.list(field.text) { return known }
    let parts = field.listed
    if parts.isEmpty { reader.add(.missingValue("specs"), at: .specs) }
    var specifications: [Specification] = []
    var isGood = !parts.isEmpty
    for part in parts {
      do throws(Problem) {
        let specification = try names.specification(part.text)
        if specifications.contains(where: { $0.id == specification.id }) {
          throw .repeatedSpecification(specification.id)
        }
        specifications.append(specification)
      } catch {
        log.add(error, at: part.position, scope: reader.scope)
        isGood = false
      }
    }
    if isGood { names.remember(specifications, as: field.text) }
    return specifications.isEmpty ? nil : specifications
  }

  private func background(_ reader: RowFields, _ specifications: [Specification]) -> Background? {
    reader.read(.background) { field throws(Problem) in
      let background = try BackgroundWord.read(field)
      for specification in specifications { try BackgroundWord.check(background, against: specification) }
      return background
    }
  }

  private func accepted(_ reader: RowFields) -> Set<CheckName> {
    var accepted: Set<CheckName> = []
    for part in reader.row[.accept]?.listed ?? [] {
      do throws(Problem) {
        accepted.insert(try part.choice("accept", CheckName.self))
      } catch {
        log.add(error, at: part.position, scope: reader.scope)
      }
    }
    return accepted
  }
}

/// The fields of a row, and where to log what is wrong with them.
struct RowFields {
  let row: Row
  let log: FaultLog
  let scope: Fault.Scope

  func add(_ problem: Problem, at word: ManifestWord, severity: Fault.Severity = .error) {
    log.add(problem, at: row[word]?.position ?? row.position, scope: scope, severity: severity)
  }

  func read<Value>(_ word: ManifestWord, _ reader: (Field) throws(Problem) -> Value) -> Value? {
    guard let field = row[word] else { return nil }
    do throws(Problem) {
      return try reader(field)
    } catch {
      add(error, at: word)
      return nil
    }
  }

  func required<Value>(_ word: ManifestWord, _ reader: (Field) throws(Problem) -> Value) -> Value? {
    if row[word] == nil { add(.missingValue(word.text), at: word) }
    return read(word, reader)
  }
}
