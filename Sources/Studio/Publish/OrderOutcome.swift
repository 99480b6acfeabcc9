public import Orders
import Site

/// What became of one order.
enum OrderOutcome: Sendable {
  case done(DoneOrder)
  case refused(OrderRefusal)
  /// Its last day has passed: nothing is made of it any more.
  case ended(OrderNumber, lastDay: CalendarDay)
  /// The run was interrupted before the order was finished; nothing of it was published.
  case interrupted
}

/// An order whose gallery stands.
struct DoneOrder: Sendable {
  /// Of what was made of it, in the cache.
  var key: String
  var isFromCache: Bool
  var change: ChangeCount
  /// Of its pictures with several people, where the operator asked for them.
  var strips: [ReviewStrip] = []
}

/// Why an order was not done. Nothing of it is published.
public struct OrderRefusal: Error, Sendable {
  public var number: OrderNumber
  public var place: SourcePlace
  public var reasons: [RefusalReason]
  /// Whether files or the ledger could not be written: no fault of the order's.
  public internal(set) var isUnwritten = false
  /// Of its pictures with several people, where the operator asked for them.
  var strips: [ReviewStrip] = []

  public init(number: OrderNumber, place: SourcePlace, reasons: [RefusalReason]) {
    self.number = number
    self.place = place
    self.reasons = reasons
  }

  /// Without a reason: the run was interrupted in the middle of it.
  static func interrupted(_ order: Order) -> OrderRefusal {
    OrderRefusal(number: order.number, place: order.place, reasons: [])
  }
}

/// One reason, as sentences for people. The terminal and the report have them in English, the review in the studio's
/// language: without words in each language there is no reason.
public struct RefusalReason: Sendable, Hashable {
  public var sentence: Bilingual
  /// What to do.
  public var remedy: Bilingual
  public var place: SourcePlace
  /// What the picture was held against and did not meet.
  public var checks: [Check]

  public init(_ sentence: Bilingual, remedy: Bilingual, place: SourcePlace, checks: [Check] = []) {
    self.sentence = sentence
    self.remedy = remedy
    self.place = place
    self.checks = checks
  }
}
