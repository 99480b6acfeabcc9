/// What a publication did, for the report and for whoever uploads.
public struct FolderChange: Hashable, Sendable {
  /// Paths below the site, in the order in which they were met.
  public var added: [String] = []
  public var updated: [String] = []
  public var removed: [String] = []
  /// Files left untouched.
  public var unchanged = 0

  public init(added: [String] = [], updated: [String] = [], removed: [String] = [], unchanged: Int = 0) {
    self.added = added
    self.updated = updated
    self.removed = removed
    self.unchanged = unchanged
  }

  public var isEmpty: Bool { added.isEmpty && updated.isEmpty && removed.isEmpty }

  public mutating func merge(_ other: FolderChange) {
    added += other.added
    updated += other.updated
    removed += other.removed
    unchanged += other.unchanged
  }

  /// The same with its paths in order: the same for the same work, whatever worker did it first.
  public func sorted() -> FolderChange {
    FolderChange(
      added: added.sorted(), updated: updated.sorted(), removed: removed.sorted(), unchanged: unchanged)
  }
}

/// How many files of the site were changed.
public struct ChangeCount: Hashable, Sendable {
  public private(set) var added = 0
  public private(set) var updated = 0
  public private(set) var removed = 0

  public init() {}

  public mutating func add(_ change: FolderChange) {
    added += change.added.count
    updated += change.updated.count
    removed += change.removed.count
  }

  public mutating func add(_ other: ChangeCount) {
    added += other.added
    updated += other.updated
    removed += other.removed
  }
}
