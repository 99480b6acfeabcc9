public import Ledger
public import Orders

/// What a person is handed when a request was carried out. It says nothing of the person.
public struct Receipt: Hashable, Sendable {
  public enum Act: Hashable, Sendable {
    case erasure
    /// Of what is in force no longer.
    case withdrawal(Set<ConsentKind>)
    case export
  }

  public var act: Act
  /// In the studio's time zone.
  public var day: CalendarDay
  public var orders: Int
  public var files: Int
  public var originals: Int
  /// Originals that stay because another order uses them.
  public var originalsShared: Int
  /// Orders that the law keeps for now.
  public var held: Int
  /// Files that were searched for what was deleted.
  public var filesSearched: Int
  /// The end of the ledger's chain of events: by it the studio can show later that the request was carried out.
  public var entry: EventHead

  public init(
    act: Act, day: CalendarDay, orders: Int, files: Int, originals: Int, originalsShared: Int = 0, held: Int,
    filesSearched: Int, entry: EventHead
  ) {
    self.act = act
    self.day = day
    self.orders = orders
    self.files = files
    self.originals = originals
    self.originalsShared = originalsShared
    self.held = held
    self.filesSearched = filesSearched
    self.entry = entry
  }

  /// Lines of plain text.
  public var text: Bilingual { ReceiptWords(receipt: self).text }
}
