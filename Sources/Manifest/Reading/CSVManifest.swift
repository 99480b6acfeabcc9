import Orders

/// Reads a manifest in CSV: a header with the words, then one row to a picture.
struct CSVManifest {
  let log: FaultLog

  func read(_ bytes: [UInt8], row use: (Row) -> Void) {
    let text: SourceText
    do throws(TextDefect) {
      text = try SourceText(bytes)
    } catch {
      return log.add(error.problem, at: error.position)
    }
    let separator = CSVSeparator.of(text.bytes, words: Set(ManifestWord.all))
    var reader = CSVReader(text.bytes, separator: separator)
    var header = reader.next()
    while let record = header, record.isBlank || CSVSeparator.isHint(record) { header = reader.next() }
    guard let header else { return log.add(.empty, at: nil) }
    guard let columns = columns(of: header) else { return }
    while let record = reader.next() {
      if record.isBlank { continue }
      if let row = row(record, columns) { use(row) }
    }
  }

  /// The word of each column, nil where a column has no name; nil where the header cannot be used.
  private func columns(of header: CSVRecord) -> [ManifestWord?]? {
    if let (defect, position) = header.defect {
      log.add(.csv(defect), at: position)
      return nil
    }
    var columns: [ManifestWord?] = []
    var places: [ManifestWord: TextPosition] = [:]
    var isUsable = true
    for field in header.fields {
      let name = field.trimmed
      let word = ManifestWord(text: name)
      columns.append(word)
      if let word, let first = places[word] {
        log.add(.repeatedWord(name, first: first.place(in: log.file)), at: field.position)
        isUsable = false
      } else if let word {
        places[word] = field.position
      } else if !name.isEmpty {
        log.add(.unknownWord(name, known: ManifestWord.all), at: field.position)
        isUsable = false
      }
    }
    for word in ManifestWord.required where places[word] == nil {
      log.add(.missingWord(word.text), at: header.position)
      isUsable = false
    }
    return isUsable ? columns : nil
  }

  private func row(_ record: CSVRecord, _ columns: [ManifestWord?]) -> Row? {
    var row = Row(position: record.position)
    var strayValue: Field?
    for (word, field) in zip(columns, record.fields) {
      let text = field.trimmed
      if text.isEmpty { continue }
      if let word {
        row[word] = Field(text: text, position: field.position)
      } else {
        strayValue = strayValue ?? field
      }
    }
    if let (defect, position) = record.defect {
      // What an unclosed quote swallowed may belong to any order.
      row.defect = RowDefect(problem: .csv(defect), position: position, isOfFile: defect == .unclosedQuote)
    } else if record.fields.count != columns.count {
      row.defect = RowDefect(
        problem: .rowLength(found: record.fields.count, expected: columns.count), position: record.position)
    } else if let strayValue {
      row.defect = RowDefect(problem: .valueWithoutColumn(value: strayValue.trimmed), position: strayValue.position)
    }
    return row
  }
}
