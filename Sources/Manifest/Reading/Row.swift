/// One picture of one order, with all that its row says; empty values are absent.
struct Row {
  var position: TextPosition
  /// Where its order begins; the row's own place where the text does not nest.
  var orderPosition: TextPosition
  /// Set where the row could not be read whole.
  var defect: RowDefect?
  private(set) var fields = FieldList()

  init(position: TextPosition) {
    self.position = position
    orderPosition = position
  }

  subscript(word: ManifestWord) -> Field? {
    get { fields[word] }
    set { fields[word] = newValue }
  }
}

/// Why a row could not be read whole.
struct RowDefect {
  var problem: Problem
  var position: TextPosition
  /// Whether it spoils the file, not only the row.
  var isOfFile = false
}
