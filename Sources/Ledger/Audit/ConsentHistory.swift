/// What the events say of an order's consents of one kind. They do not say to which picture each belongs.
struct ConsentHistory {
  enum Entry: Hashable {
    case given(at: String)
    case withdrawn(at: String, by: String?)
  }

  /// A consent as the tables have it.
  struct Row: Hashable {
    var givenAt: String
    var withdrawnAt: String?
    var withdrawnBy: String?
  }

  private var entries: [Entry] = []

  mutating func take(_ entry: Entry) { entries.append(entry) }

  /// Whether these rows can have come of these events, and of no others: each moment in a row is that of an event, and
  /// each event that stands in no row was followed by words that took its place.
  func allows(_ rows: [Row]) -> Bool {
    var left = Set(entries.indices)
    func isTaken(_ entry: Entry) -> Bool {
      guard let index = left.filter({ entries[$0] == entry }).max() else { return false }
      left.remove(index)
      return true
    }
    for row in rows {
      guard isTaken(.given(at: row.givenAt)) else { return false }
      if let at = row.withdrawnAt, !isTaken(.withdrawn(at: at, by: row.withdrawnBy)) { return false }
    }
    // Of each picture at most one giving and one withdrawal are followed by the same later giving.
    var later = 0
    var replaced = (given: 0, withdrawn: 0)
    for index in entries.indices.reversed() {
      switch entries[index] {
      case .given:
        if left.contains(index) { replaced.given += 1 }
        guard replaced.given <= later else { return false }
        later += 1
      case .withdrawn:
        if left.contains(index) { replaced.withdrawn += 1 }
        guard replaced.withdrawn <= later else { return false }
      }
    }
    return true
  }
}
