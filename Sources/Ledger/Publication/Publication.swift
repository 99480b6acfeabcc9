public import Foundation
public import Orders

/// What is about to be published of one order.
public struct Publication: Hashable, Sendable {
  public var order: OrderNumber
  public var revision: Int
  /// The last day of the link, that day included.
  public var lastDay: CalendarDay
  /// Below `build/site`: `d/20270522/<token>/`.
  public var path: String
  /// What the page shows so that the customer can name the order.
  public var reference: String?
  /// In all places; a sheet that several orders share is named by each of them.
  public var files: [DeliveredFile]
  public var photos: [PhotoRecipe]
  public var sheets: [SheetRecipe]

  /// Files, photos and sheets are put into one order and named once, so that what is made again equals what is read
  /// back from the ledger.
  public init(
    order: OrderNumber, revision: Int, lastDay: CalendarDay, path: String, reference: String?,
    files: [DeliveredFile], photos: [PhotoRecipe], sheets: [SheetRecipe]
  ) {
    self.order = order
    self.revision = revision
    self.lastDay = lastDay
    self.path = path
    self.reference = reference
    self.files = Dictionary(files.map { ([$0.place.rawValue.bytes, $0.path.bytes], $0) }, uniquingKeysWith: { $1 })
      .values
      .sorted { ($0.place.rawValue, $0.path.bytes) < ($1.place.rawValue, $1.path.bytes) }
    self.photos = photos.sorted { ($0.position, $0.output.bytes) < ($1.position, $1.output.bytes) }
    self.sheets = sheets.sorted { $0.output.bytes < $1.output.bytes }
  }
}

/// Names a publication that was begun.
public struct PublicationID: Hashable, Sendable {
  let row: Int64
}

/// A publication that was begun and neither confirmed nor abandoned: the run before was killed.
public struct PendingPublication: Hashable, Sendable {
  public var id: PublicationID
  public var publication: Publication
  public var begunAt: Date
  /// What was published before it, and must be gone or replaced when it is confirmed.
  public var replacing: Publication?
}
