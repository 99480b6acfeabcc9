public import Ledger
public import Orders

/// What a run would delete; nothing is deleted yet, and nothing is written.
public struct EndingPlan: Equatable, Sendable {
  public var scope: EndingScope
  /// Orders that end, those among them that an earlier run began to end and did not finish.
  public var orders = 0
  public var unfinished = 0
  /// Files of these orders that are deleted, originals not counted.
  public var files = 0
  /// Files that belong to no order, and are deleted as well.
  public var strays = 0
  /// Of all of them.
  public var bytes = 0
  /// Whether the operator's review of the last run is deleted, because it names one of these orders.
  public var deletesReview = false
  /// Sheets of deliveries of which others stay; relative to the `prints` folder.
  public var sharedSheets: Set<String> = []
  /// Reprints whose sheets are laid out anew without these orders; relative to the `prints` folder.
  public var reprintsToLayOut: Set<String> = []
  /// Reprints that are deleted; relative to the `prints` folder.
  public var reprintsToDelete: [String: DeletedReprint] = [:]
  /// Originals that are deleted, and those that the studio has to delete itself; relative to the `photos` folder.
  public var originals: Set<String> = []
  public var originalsDue: Set<String> = []
  /// Originals that stay because another order uses them; relative to the `photos` folder.
  public var originalsShared: Set<String> = []
  /// Orders that must be kept for now, each with its reason.
  public var held: [Hold] = []

  public init(scope: EndingScope) {
    self.scope = scope
  }

  public var isEmpty: Bool { orders == 0 }
}

/// One order that a run would end, for a list.
public struct PlannedEnding: Hashable, Sendable {
  public var number: OrderNumber
  public var lastDay: CalendarDay
  public var reason: EndReason
  public var files: Int
  /// In bytes.
  public var size: Int
}
