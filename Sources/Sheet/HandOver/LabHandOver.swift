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
  private var counts: [PaperSize: (sheets: Int, photos: Int)] = [:]

  public init(lab: LabProfile) {
    self.lab = lab
  }

  public mutating func add(_ layout: SheetLayout) {
    add(layout.paper, sheets: 1, photos: layout.placements.count)
  }

  /// Adds sheets that were laid out before.
  public mutating func add(_ paper: PaperSize, sheets: Int, photos: Int) {
    counts[paper, default: (0, 0)].sheets += sheets
    counts[paper, default: (0, 0)].photos += photos
  }

  /// By the paper's id.
  public var totals: [Total] {
    counts.map { Total(paper: $0, sheets: $1.sheets, photos: $1.photos) }.sorted { $0.paper.id < $1.paper.id }
  }

  public static func == (a: Self, b: Self) -> Bool { a.lab == b.lab && a.totals == b.totals }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(lab)
    hasher.combine(totals)
  }

  /// A file name without its ending that tells the lab the paper and the place in the set: `photo-4x6-in_002-of-017`.
  public static func fileStem(_ layout: SheetLayout) -> String {
    "\(layout.paper.id)_\(padded(layout.number))-of-\(padded(layout.total))"
  }

  private static func padded(_ number: Int) -> String {
    String(repeating: "0", count: max(0, 3 - String(number).count)) + String(number)
  }
}
