import Orders

/// The days that are left, without script and without touching an order: each last day has one small style sheet that
/// puts the count into the pages of all orders that end on it. A run on another day writes these, and no page anew.
struct DaysLeftStyle {
  let last: CalendarDay
  /// On which the days are counted.
  let day: CalendarDay

  /// Relative to the site: `left/20270522.css`
  static func path(of last: CalendarDay) -> String { "left/\(last.compact).css" }

  var file: SiteFile {
    let rules = Language.allCases.map { language in
      let days = DaysLeftWords.sentence(days: day.days(until: last), language)
      let counted = DaysLeftWords.counted(on: day, language)
      return """
        [data-days-left]:lang(\(language.rawValue)):empty::before { content: "\(days)"; }
        [data-days-left]:lang(\(language.rawValue)):empty::after { content: "\(counted)"; }

        """
    }
    return SiteFile(path: Self.path(of: last), text: "@charset \"utf-8\";\n" + rules.joined())
  }
}
