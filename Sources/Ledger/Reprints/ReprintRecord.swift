public import Orders

/// Photos of delivered orders that were printed once more, on sheets that several orders may share.
public struct ReprintRecord: Hashable, Sendable {
  public var id: ReprintID
  /// On which they were printed, in the studio's time zone.
  public var day: CalendarDay
  /// Which reprint of its day, from 1.
  public var turn: Int
  public var photos: [ReprintedPhoto]
  /// Below the folder `prints`; none until all of them are there.
  public var files: [DeliveredFile]

  /// Relative to the folder `prints`. It says nothing of whose photos they are.
  public var folder: String { "reprints/\(day.iso)-\(turn)" }

  /// By number, each once.
  public var orders: [OrderNumber] { Set(photos.map(\.order)).sorted() }
}

/// Names a reprint.
public struct ReprintID: Hashable, Sendable {
  let row: Int64
}

/// A delivered photo on the sheets of a reprint.
public struct ReprintedPhoto: Hashable, Sendable {
  public var order: OrderNumber
  /// The `output` of its recipe.
  public var output: String
  /// The paper's id.
  public var paper: String
  /// Nil fills a sheet.
  public var copies: Int?
  /// Of the photo's file as it was delivered.
  public var delivered: ContentHash

  public init(order: OrderNumber, output: String, paper: String, copies: Int?, delivered: ContentHash) {
    self.order = order
    self.output = output
    self.paper = paper
    self.copies = copies
    self.delivered = delivered
  }
}

/// A reprint on which somebody is whose order ends.
public struct EndingReprint: Hashable, Sendable {
  public var reprint: ReprintRecord
  /// Photos of the orders on it that stay.
  public var staying: [ReprintedPhoto]
}
