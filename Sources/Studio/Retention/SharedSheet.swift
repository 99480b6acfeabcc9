public import Orders

/// A print sheet with photos of an order that ends and of others that stay.
public struct SharedSheet: Hashable, Sendable {
  /// Relative to the `prints` folder.
  public var path: String
  /// Whose photos stay on it; their recipes are in the ledger.
  public var remaining: [OrderNumber]

  public init(path: String, remaining: [OrderNumber]) {
    self.path = path
    self.remaining = remaining
  }
}

/// Lays a sheet out anew without an order that ends.
public protocol SheetRelayout {
  /// - Returns: the file's new bytes; nil where it cannot be made, and is only deleted.
  func relay(_ sheet: SharedSheet) throws -> [UInt8]?
}

/// Deletes shared sheets: the next render makes them again.
public struct NoRelayout: SheetRelayout {
  public init() {}

  public func relay(_ sheet: SharedSheet) throws -> [UInt8]? { nil }
}
