public import Orders

extension SiteRenderer {
  /// What stands in the site beside the orders, with paths relative to it.
  ///
  /// - Parameters:
  ///   - showcase: photos of those who consented to it, and only theirs; without any there is no such page.
  ///   - publishedDays: the last days of all orders in the site.
  public func siteWide(
    showcase: [ShowcasePhoto] = [], publishedDays: Set<CalendarDay> = []
  ) throws(SiteError) -> [SiteFile] {
    var files = [
      try render("style.css", Palette(brand: configuration.brand).fields, to: "style.css"),
      SiteFile(path: "site.js", text: templates.asset("site.js")),
      SiteFile(path: "sealed.js", text: templates.asset("sealed.js")),
      SiteFile(path: "old.js", text: templates.asset("old.js")),
      try render("icon.svg", Palette(brand: configuration.brand).fields, to: "icon.svg"),
      SiteFile(path: "robots.txt", text: HostHeaders.robots),
      SiteFile(path: "_headers", text: HostHeaders.plainHosts),
      SiteFile(path: "d/.htaccess", text: apacheFolder.text(days: publishedDays)),
      SiteFile(path: Link.pastCanary(key: key).path + "canary.txt", text: Canary.past),
      SiteFile(path: Link.liveCanary(key: key).path + "live.txt", text: Canary.live),
    ]
    files += publishedDays.sorted().map { DaysLeftStyle(last: $0, day: day).file }
    if let logo { files.append(SiteFile(path: logo.fileName, contents: logo.bytes)) }
    for language in Language.allCases {
      files.append(try landing(language, hasShowcase: !showcase.isEmpty))
      files.append(try notice(language))
      if !showcase.isEmpty { files.append(try showcasePage(showcase, language)) }
    }
    files += Showcase.files(showcase)
    files.append(try ended(PublicPages.expired, heading: "goneHeading", text: "goneText"))
    files.append(try ended(PublicPages.missing, heading: "missingHeading", text: "missingText"))
    return files
  }

  private var apacheFolder: ApacheFolder {
    ApacheFolder(
      root: PublicPages.absoluteRoot(of: configuration.baseURL), clock: StudioClock(zone: configuration.timeZone))
  }

  private func landing(_ language: Language, hasShowcase: Bool) throws(SiteError) -> SiteFile {
    let retention = Bilingual(
      english: "For \(configuration.retentionDays) days from your payment. Then they are deleted.",
      spanish: "Durante \(configuration.retentionDays) días desde el pago. Después se eliminan.")
    let words = PageWords.landing["landingHeading"]?[language] ?? ""
    let place = PageShell.Place(
      language: language, title: configuration.brand.name, description: words, pageClass: "landing", root: "",
      isHidden: false,
      versions: Language.allCases.map { ($0, PublicPages.landing($0, of: configuration)) })
    let fields: TemplateFields = [
      "words": PageWords.fields(PageWords.shell, PageWords.landing, language: language),
      "retention": .text(retention[language]),
      "showcaseHref": hasShowcase ? .text(PublicPages.showcase(language)) : false,
    ]
    return try render(
      "landing.mustache", fields.adding(shell.fields(place)), to: PublicPages.landing(language, of: configuration))
  }

  private func showcasePage(_ photos: [ShowcasePhoto], _ language: Language) throws(SiteError) -> SiteFile {
    let title = PageWords.landing["showcaseHeading"]?[language] ?? ""
    // A consent can be withdrawn: search engines must not keep a copy.
    let place = PageShell.Place(
      language: language, title: title + " – " + configuration.brand.name, pageClass: "showcase", root: "",
      isHidden: true, versions: Language.allCases.map { ($0, PublicPages.showcase($0)) })
    let fields: TemplateFields = [
      "words": PageWords.fields(PageWords.shell, PageWords.landing, language: language),
      "examples": .list(Showcase.fields(photos, language)),
    ]
    return try render(
      "showcase.mustache", fields.adding(shell.fields(place)), to: PublicPages.showcase(language))
  }

  /// A page in both languages, since nobody knows who sees it.
  private func ended(_ path: String, heading: String, text: String) throws(SiteError) -> SiteFile {
    let first = configuration.languages.first ?? .english
    let parts = [first, first.other].map { language -> TemplateFields in
      [
        "code": .text(language.rawValue),
        "isFirst": .flag(language == first),
        "heading": .text(PageWords.ends[heading]?[language] ?? ""),
        "text": .text(PageWords.ends[text]?[language] ?? ""),
        "action": .text(PageWords.ends["writeUs"]?[language] ?? ""),
      ]
    }
    let place = PageShell.Place(
      language: first, title: (PageWords.ends[heading]?[first] ?? "") + " – " + configuration.brand.name,
      pageClass: "ended", root: PublicPages.absoluteRoot(of: configuration.baseURL), isHidden: true, versions: [])
    let fields: TemplateFields = [
      "words": PageWords.fields(PageWords.shell, language: first), "parts": .list(parts),
    ]
    return try render("ended.mustache", fields.adding(shell.fields(place)), to: path)
  }
}
