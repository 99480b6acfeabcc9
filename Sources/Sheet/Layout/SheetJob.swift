public import Measures
public import Orders

/// One rendered ID photo and how many prints of it are wanted.
public struct SheetJob: Hashable, Sendable {
  public var order: OrderNumber
  /// Which picture of the order, counted from 1.
  public var item: Int
  /// The specification's id: `us-passport`.
  public var specification: String
  /// Width and height of one print, upright.
  public var size: PrintSize
  /// Nil fills one sheet with this photo alone.
  public var copies: Int?

  public init(order: OrderNumber, item: Int, specification: String, size: PrintSize, copies: Int?) {
    self.order = order
    self.item = item
    self.specification = specification
    self.size = size
    self.copies = copies
  }
}

extension SheetJob: Comparable {
  /// By order, item, specification, size and copies, so that what stands where on the sheets does not depend on
  /// the order in which the jobs were named.
  public static func < (a: Self, b: Self) -> Bool {
    if a.order != b.order { return a.order < b.order }
    if a.item != b.item { return a.item < b.item }
    if a.specification != b.specification { return a.specification < b.specification }
    if a.size.width != b.size.width { return a.size.width < b.size.width }
    if a.size.height != b.size.height { return a.size.height < b.size.height }
    return (a.copies ?? 0) < (b.copies ?? 0)
  }
}
