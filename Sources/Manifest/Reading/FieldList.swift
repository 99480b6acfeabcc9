/// The fields of a row or of an order by their words. They are few, so that a list is quicker than a dictionary, and
/// smaller, which counts with 100,000 rows.
struct FieldList {
  private var entries: [(word: ManifestWord, field: Field)] = []

  subscript(word: ManifestWord) -> Field? {
    get { entries.first { $0.word == word }?.field }
    set {
      entries.removeAll { $0.word == word }
      if let newValue { entries.append((word, newValue)) }
    }
  }

  /// The fields that speak of the order as a whole, without its number.
  var ofOrder: [(word: ManifestWord, field: Field)] {
    entries.filter { $0.word.isOfOrder && $0.word != .orderNumber }
  }
}
