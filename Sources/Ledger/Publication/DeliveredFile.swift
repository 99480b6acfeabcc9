/// A folder below `build` in which an order's files lie.
public enum FilePlace: String, Hashable, Sendable, CaseIterable {
  case site
  case prints
  case review
  case cache
}

/// A file that was made from an order's photos or names its customer.
public struct DeliveredFile: Hashable, Sendable {
  public var place: FilePlace
  /// Relative to the place's folder, with `/` between its parts.
  public var path: String
  public var hash: ContentHash
  /// In bytes.
  public var size: Int

  public init(place: FilePlace, path: String, hash: ContentHash, size: Int) {
    self.place = place
    self.path = path
    self.hash = hash
    self.size = size
  }
}
