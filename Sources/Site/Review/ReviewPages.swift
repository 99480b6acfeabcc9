/// The pages of the operator's contact sheet, each made when its last order is added: no more than one is in memory.
///
/// Orders are added in the order of `ReviewEntry.Outcome.allCases`.
public struct ReviewPages {
  private let renderer: ReviewRenderer
  private let counts: [ReviewEntry.Outcome: Int]
  private let count: Int
  private var part: [ReviewEntry] = []
  private var made = 0

  /// - Parameter counts: how many orders of each outcome will be added.
  public init(_ renderer: ReviewRenderer, counts: [ReviewEntry.Outcome: Int]) {
    self.renderer = renderer
    self.counts = counts
    let all = counts.values.reduce(0, +)
    count = max(1, (all + ReviewRenderer.entriesOnPage - 1) / ReviewRenderer.entriesOnPage)
  }

  /// The names of all pages.
  public var names: [String] { (0..<count).map(ReviewRenderer.name) }

  /// Whether a file beside the report is one of the pages.
  public static func isName(_ file: String) -> Bool {
    file == ReviewRenderer.name(0) || file.wholeMatch(of: /page-[0-9]+\.html/) != nil
  }

  /// - Returns: a page, where this order was its last.
  public mutating func add(_ entry: ReviewEntry) throws(SiteError) -> SiteFile? {
    part.append(entry)
    return part.count == ReviewRenderer.entriesOnPage ? try page() : nil
  }

  /// The page that is not full, once all orders are added; nil where there is none.
  public mutating func last() throws(SiteError) -> SiteFile? { made < count ? try page() : nil }

  private mutating func page() throws(SiteError) -> SiteFile {
    defer {
      part.removeAll(keepingCapacity: true)
      made += 1
    }
    return try renderer.page(part, counts: counts, number: made, of: count)
  }
}
