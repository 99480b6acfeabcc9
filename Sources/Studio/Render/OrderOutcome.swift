import Orders
import Site

/// What became of one order.
enum OrderOutcome: Sendable {
  case done(DoneOrder)
  case refused(OrderRefusal)
  /// The run was interrupted before the order was finished; nothing of it was published.
  case interrupted(OrderNumber)
}

/// An order whose gallery stands.
struct DoneOrder: Sendable {
  var order: Order
  var link: Link
  var address: String
  var isFromCache: Bool
  var change: FolderChange
  var review: ReviewEntry
}

/// Why an order was not done. Nothing of it is published.
public struct OrderRefusal: Error, Sendable {
  public var number: OrderNumber
  public var place: SourcePlace
  public var reasons: [Reason]

  public struct Reason: Sendable, Hashable {
    /// What is wrong.
    public var sentence: String
    /// What to do.
    public var remedy: String
    public var place: SourcePlace

    public init(_ sentence: String, remedy: String, place: SourcePlace) {
      self.sentence = sentence
      self.remedy = remedy
      self.place = place
    }
  }
}
