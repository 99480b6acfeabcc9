import GRDB

/// A long answer of the ledger, read page by page so that memory stays flat. Orders may be changed between pages.
public struct LedgerPages<Element> {
  private let ledger: Ledger
  /// Reads up to so many elements after the given place, and tells the place of the last one.
  private let read: (Database, Place, Int) throws -> [(Element, Place)]
  private var place: Place
  private var isOver = false

  /// Where a page ends: a text in order, and a number where texts are equal, in the table of that stage.
  struct Place {
    var stage = 0
    var text: String
    var number: Int64
  }

  static var size: Int { 500 }

  init(
    _ ledger: Ledger, from place: Place, read: @escaping (Database, Place, Int) throws -> [(Element, Place)]
  ) {
    self.ledger = ledger
    self.place = place
    self.read = read
  }

  /// The next page, never empty; nil at the end.
  public mutating func next() throws(LedgerError) -> [Element]? {
    guard !isOver else { return nil }
    let (read, place) = (read, place)
    let page = try ledger.read { db in try read(db, place, Self.size) }
    isOver = page.count < Self.size
    guard let last = page.last else { return nil }
    self.place = last.1
    return page.map(\.0)
  }

  /// All that is left, at once: for answers that are known to be short.
  public func all() throws(LedgerError) -> [Element] {
    var rest = self
    var elements: [Element] = []
    while let page = try rest.next() { elements += page }
    return elements
  }
}
