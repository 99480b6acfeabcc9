public import Orders

/// What the lab has to know of a set of sheets.
public struct LabHandOver: Hashable, Sendable {
  /// Sheets of one paper.
  public struct Total: Hashable, Sendable {
    public var paper: PaperSize
    public var sheets: Int
    public var photos: Int
  }

  public var lab: LabProfile
  /// By the paper's id.
  public var totals: [Total]

  public init(_ layouts: [SheetLayout], lab: LabProfile) {
    self.lab = lab
    totals = Dictionary(grouping: layouts, by: \.paper)
      .map { paper, sheets in
        Total(paper: paper, sheets: sheets.count, photos: sheets.reduce(0) { $0 + $1.placements.count })
      }
      .sorted { $0.paper.id < $1.paper.id }
  }

  /// A file name without its ending that tells the lab the paper and the place in the set: `photo-4x6-in_002-of-017`.
  public static func fileStem(_ layout: SheetLayout) -> String {
    "\(layout.paper.id)_\(padded(layout.number))-of-\(padded(layout.total))"
  }

  private static func padded(_ number: Int) -> String {
    String(repeating: "0", count: max(0, 3 - String(number).count)) + String(number)
  }
}
