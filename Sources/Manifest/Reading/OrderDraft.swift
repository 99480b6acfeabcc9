import Orders

/// What the rows so far say of one order.
struct OrderDraft {
  let number: OrderNumber
  let position: TextPosition
  /// Whether one of its rows could not be read, so that something may be missing that was there.
  var isDamaged = false
  private(set) var items: [OrderItem] = []
  private var fields = FieldList()
  private var pictures: [Picture: TextPosition] = [:]

  private struct Picture: Hashable {
    var photo: String
    var specification: String
  }

  init(number: OrderNumber, position: TextPosition) {
    self.number = number
    self.position = position
  }

  subscript(word: ManifestWord) -> Field? { fields[word] }

  /// Takes what a row says of the order as a whole; a later row may repeat it or leave it empty.
  mutating func merge(_ row: Row, _ log: FaultLog) {
    for (word, field) in row.fields.ofOrder {
      guard let first = fields[word] else {
        fields[word] = field
        continue
      }
      if first.text != field.text {
        log.add(
          .disagreement(
            word.text, value: word.isPrivate ? nil : field.text, firstValue: word.isPrivate ? nil : first.text,
            first: first.position.place(in: log.file)),
          at: field.position, scope: .order(number))
      }
    }
  }

  mutating func add(_ item: OrderItem, at position: TextPosition, _ log: FaultLog) {
    for specification in item.specifications {
      let picture = Picture(photo: item.photo, specification: specification.id)
      if let first = pictures[picture] {
        log.add(
          .repeatedPicture(first: first.place(in: log.file)), at: position, scope: .order(number), severity: .warning)
      } else {
        pictures[picture] = position
      }
    }
    items.append(item)
  }
}
