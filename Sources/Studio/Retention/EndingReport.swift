public import Ledger
public import Orders

/// What a run deleted, and proved to be gone.
public struct EndingReport: Equatable, Sendable {
  /// By reason.
  public var orders: [EndReason: Int] = [:]
  /// Files of these orders that were there and are gone, originals not counted.
  public var files = 0
  public var originals = 0
  /// Originals that are left to the studio; relative to the `photos` folder.
  public var originalsDue: Set<String> = []
  /// Originals that are still there because another order uses them; relative to the `photos` folder.
  public var originalsShared: Set<String> = []
  /// Sheets of several deliveries that were deleted with one of them; relative to the `prints` folder.
  public var sheetsDeleted: Set<String> = []
  /// Reprints whose sheets were laid out anew without an order that ended; relative to the `prints` folder.
  public var reprintsLaidOut: Set<String> = []
  /// Reprints that were deleted because an order on them ended; relative to the `prints` folder.
  public var reprintsDeleted: [String: DeletedReprint] = [:]
  /// Files that no order owned any more: what a killed run left, and lists that name an order that ended.
  public var strays = 0
  /// Whether the operator's review of the last run was deleted, because it named an order that ended.
  public var reviewDeleted = false
  /// Copies of what was deleted that lay elsewhere, relative to the studio's folder. Where one of them lay in the
  /// site, its public pages must be written anew.
  public var copies: [String] = []
  /// Orders that must be kept for now.
  public var held: [Hold] = []
  /// Contents that were noted by their hash before they were deleted, and searched for afterwards.
  public var contents = 0
  /// Files that were looked at for the proof, after everything was deleted.
  public var filesSearched = 0

  public init() {}

  public var isEmpty: Bool { orders.isEmpty }
  public var mustRewritePublicPages: Bool { copies.contains { $0.hasPrefix("build/site/") } }
}

/// A reprint that is no more.
public struct DeletedReprint: Equatable, Sendable {
  /// Orders on it that stay: whoever wants their prints prints them again.
  public var staying: [OrderNumber]
  /// Why their photos could not be laid out anew, as a sentence; nil where it was not tried.
  public var reason: String?

  public init(staying: [OrderNumber], reason: String? = nil) {
    self.staying = staying
    self.reason = reason
  }
}
