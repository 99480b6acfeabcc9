/// A text in the order in which SQLite sorts: by its bytes.
struct ByteOrder: Comparable, Hashable {
  let text: String

  static func < (a: Self, b: Self) -> Bool { a.text.utf8.lexicographicallyPrecedes(b.text.utf8) }
  static func == (a: Self, b: Self) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

  func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}

extension String {
  var bytes: ByteOrder { ByteOrder(text: self) }
}
