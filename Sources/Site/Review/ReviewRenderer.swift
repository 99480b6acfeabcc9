import Foundation
public import Orders

/// The operator's contact sheet and report of a run: `build/review`.
public struct ReviewRenderer: Sendable {
  private let configuration: StudioConfiguration
  private let day: CalendarDay
  private let templates: TemplateSet

  /// - Parameter day: the day of the run.
  public init(configuration: StudioConfiguration, day: CalendarDay, templates: TemplateSet) {
    self.configuration = configuration
    self.day = day
    self.templates = templates
  }

  /// Orders on one page; more make `page-2.html` and on.
  static let entriesOnPage = 200

  /// `index.html` and its further pages, refused orders first, and `report.json`; nothing but their thumbnails is
  /// needed beside them.
  public func files(_ entries: [ReviewEntry]) throws(SiteError) -> [SiteFile] {
    var counts: [ReviewEntry.Outcome: Int] = [:]
    for entry in entries { counts[entry.outcome, default: 0] += 1 }
    var files: [SiteFile] = []
    var pages = ReviewPages(self, counts: counts)
    for outcome in ReviewEntry.Outcome.allCases {
      for entry in entries where entry.outcome == outcome {
        if let page = try pages.add(entry) { files.append(page) }
      }
    }
    if let page = try pages.last() { files.append(page) }
    let report = ReviewReport(day: day, counts: counts)
    var text = report.head
    for (index, entry) in entries.enumerated() { text += report.text(of: entry, isFirst: index == 0) }
    return files + [SiteFile(path: ReviewReport.name, text: text + report.tail)]
  }

  /// The report of a run, order by order.
  public func report(_ counts: [ReviewEntry.Outcome: Int]) -> ReviewReport { ReviewReport(day: day, counts: counts) }

  /// - Parameter counts: of all pages.
  func page(
    _ part: [ReviewEntry], counts: [ReviewEntry.Outcome: Int], number: Int, of count: Int
  ) throws(SiteError) -> SiteFile {
    let language = configuration.languages.first ?? .english
    let tally = ReviewEntry.Outcome.allCases.map { outcome -> TemplateFields in
      [
        "state": .text(outcome.rawValue), "count": .text(String(counts[outcome, default: 0])),
        "name": .text(ReviewWords.outcome(outcome)[language]),
      ]
    }
    let groups = ReviewEntry.Outcome.allCases.compactMap { outcome -> TemplateFields? in
      let entries = part.filter { $0.outcome == outcome }
      guard !entries.isEmpty else { return nil }
      return [
        "state": .text(outcome.rawValue), "name": .text(ReviewWords.outcome(outcome)[language]),
        "hint": .text(ReviewWords.hint(outcome)[language]),
        "entries": .list(entries.map { ReviewCard(entry: $0, language: language).fields }),
      ]
    }
    let pages = (0..<count).map { page -> TemplateFields in
      [
        "href": .text(Self.name(page)), "label": .text(String(page + 1)), "isCurrent": .flag(page == number),
      ]
    }
    let palette = Palette(brand: configuration.brand).fields
    let fields: TemplateFields = [
      "words": PageWords.fields(ReviewWords.page, language: language),
      "lang": .text(language.rawValue),
      "brand": .text(configuration.brand.name),
      "day": .text(DateWords.long(day, language)),
      "dayISO": .text(day.iso),
      "tally": .list(tally),
      "groups": .list(groups),
      "hasPages": .flag(count > 1),
      "pages": .list(pages),
    ]
    do throws(TemplateError) {
      return SiteFile(
        path: Self.name(number), text: try templates.render("review.mustache", fields.adding(palette)))
    } catch {
      throw .template(error)
    }
  }

  static func name(_ page: Int) -> String { page == 0 ? "index.html" : "page-\(page + 1).html" }
}
