public import Foundation
public import Orders

/// All that the ledger holds about an order.
public struct PersonalRecord: Hashable, Sendable {
  public var order: OrderRecord
  public var consents: [ConsentRecord]
  public var deliveries: [DeliveryRecord]
  /// Lifted ones too.
  public var holds: [HoldRecord]
  public var disclosures: [Disclosure]
  /// What was printed once more of its photos; of shared sheets, its own part alone.
  public var reprints: [ReprintRecord]
  public var events: [Event]
}

public struct DeliveryRecord: Hashable, Sendable {
  public var revision: Int
  public var lastDay: CalendarDay
  public var status: DeliveryStatus
  /// Below `build/site`; nil once its files are gone.
  public var path: String?
  public var reference: String?
  public var begunAt: Date
  public var publishedAt: Date?
  public var endedAt: Date?
  public var files: [DeliveredFile]
  public var photos: [PhotoRecipe]
  public var sheets: [SheetRecipe]
}

public struct HoldRecord: Hashable, Sendable {
  public var hold: Hold
  public var liftedAt: Date?
}
