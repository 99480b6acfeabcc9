public import Foundation
import Orders
import Sheet

/// What came of a reprint.
public struct ReprintReport: Sendable {
  /// One for each line that was not printed, by its place.
  public internal(set) var refusals: [OrderRefusal]
  /// By the papers' ids.
  public internal(set) var totals: [PaperTotal] = []
  /// Lines whose photos are on the sheets.
  public internal(set) var lines = 0
  /// Where the sheets are; nil where none were made.
  public internal(set) var folder: URL?
  public internal(set) var isInterrupted = false

  init(refusals: [OrderRefusal]) {
    self.refusals = refusals
  }
}

/// How much is printed on one paper.
public struct PaperTotal: Sendable, Hashable {
  /// The paper's id.
  public var paper: String
  public var sheets: Int
  public var photos: Int

  static func of(_ handOver: LabHandOver) -> [PaperTotal] {
    handOver.totals.map { PaperTotal(paper: $0.paper.id, sheets: $0.sheets, photos: $0.photos) }
  }
}
