import GRDB

/// An order whose files are to be deleted, with all that is known of them.
public struct DueOrder: Hashable, Sendable {
  public var order: OrderRecord
  /// Below `build/site`: `d/20270522/<token>/`; nil where nothing is published.
  public var path: String?
  /// In all places, those of earlier renderings too.
  public var files: [DeliveredFile]
  /// Those of `files` that belong to other orders as well which are published and not being deleted.
  public var shared: Set<DeliveredFile>
  /// Its originals, as far as they are still known.
  public var sources: [Source]
  /// Nil where nothing forbids to delete it.
  public var hold: Hold?
  /// Set where its deletion was begun and not finished.
  public var ending: EndReason?

  public struct Source: Hashable, Sendable {
    /// Relative to the studio's `photos` folder.
    public var path: String
    /// What was rendered; nil where nothing was.
    public var hash: ContentHash?
    /// Whether other orders that have not ended and are not being deleted use it as well.
    public var isShared: Bool

    public init(path: String, hash: ContentHash?, isShared: Bool) {
      self.path = path
      self.hash = hash
      self.isShared = isShared
    }
  }

  public init(
    order: OrderRecord, path: String?, files: [DeliveredFile], shared: Set<DeliveredFile>, sources: [Source],
    hold: Hold?, ending: EndReason?
  ) {
    self.order = order
    self.path = path
    self.files = files
    self.shared = shared
    self.sources = sources
    self.hold = hold
    self.ending = ending
  }
}

/// An order whose link is still good, and will not be for long.
public struct ExpiringOrder: Hashable, Sendable {
  public var order: OrderRecord
  /// Below `build/site`.
  public var path: String
  public var hold: Hold?

  public init(order: OrderRecord, path: String, hold: Hold?) {
    self.order = order
    self.path = path
    self.hold = hold
  }
}
