public import Orders

/// What is to be printed once more: photos of one delivered order.
public struct ReprintLine: Hashable, Sendable {
  public var order: OrderNumber
  /// Ids of specifications; empty for all that were delivered.
  public var specifications: [String]
  /// The picture's number in the order, from 1; nil for all.
  public var picture: Int?
  /// Photos of each; nil as they were delivered.
  public var copies: Int?
  /// Nil takes the paper on which they were delivered.
  public var paper: PaperSize?
  public var place: SourcePlace

  public init(
    order: OrderNumber, specifications: [String] = [], picture: Int? = nil, copies: Int? = nil,
    paper: PaperSize? = nil, place: SourcePlace
  ) {
    self.order = order
    self.specifications = specifications
    self.picture = picture
    self.copies = copies
    self.paper = paper
    self.place = place
  }
}
