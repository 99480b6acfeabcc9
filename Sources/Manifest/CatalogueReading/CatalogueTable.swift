/// A catalogue in CSV: one mapping to a row, whose words are the names of the columns.
struct CatalogueTable {
  private(set) var rows: [TextNode] = []

  init(_ bytes: [UInt8], log: FaultLog) {
    let text: SourceText
    do throws(TextDefect) {
      text = try SourceText(bytes)
    } catch {
      log.add(error.problem, at: error.position)
      return
    }
    var reader = CSVReader(text.bytes)
    guard let header = reader.next() else { return }
    while let record = reader.next() {
      if record.isBlank { continue }
      if let (defect, position) = record.defect {
        log.add(.csv(defect), at: position)
      } else if record.fields.count != header.fields.count {
        log.add(.rowLength(found: record.fields.count, expected: header.fields.count), at: record.position)
      } else {
        let entries = zip(header.fields, record.fields).map { name, field in
          TextEntry(
            key: name.trimmed, position: name.position,
            value: TextNode(value: .scalar(field.text), position: field.position))
        }
        rows.append(TextNode(value: .mapping(entries), position: record.position))
      }
    }
  }
}
