import Orders

/// What every page has around its content: head, banner, foot.
struct PageShell {
  let configuration: StudioConfiguration
  let day: CalendarDay
  let logo: SiteLogo?

  /// One page's place in the site.
  struct Place {
    var language: Language
    var title: String
    var description: String?
    var pageClass: String
    /// From the page to the top of the site: ``, `../../../`, or `/` and on for pages shown at any address.
    var root: String
    /// Kept out of search engines.
    var isHidden: Bool
    /// The same page by language, relative to it; empty where one page holds both.
    var versions: [(language: Language, href: String)]
    var policy: ContentPolicy = .page
    /// The style sheet that counts the days, relative to the site.
    var countdown: String?
  }

  func fields(_ place: Place) -> TemplateFields {
    let language = place.language
    let controller = configuration.controller
    let other = place.versions.first { $0.language != language }
    return [
      "lang": .text(language.rawValue),
      "title": .text(place.title),
      "description": .optional(place.description),
      "pageClass": .text(place.pageClass),
      "policy": .text(place.policy.text),
      "isHidden": .flag(place.isHidden),
      "root": .text(place.root),
      "countdown": .optional(place.countdown),
      "home": .text(place.root + PublicPages.landing(language, of: configuration)),
      "notice": .text(PublicPages.notice(language)),
      "alternates": .list(
        place.versions.map { ["code": .text($0.language.rawValue), "href": .text($0.href)] }),
      "switch": .optional(
        other.map {
          [
            "code": .text($0.language.rawValue), "href": .text($0.href),
            "name": .text($0.language == .english ? "English" : "Español"),
          ]
        }),
      "logo": .optional(logo.map { ["src": .text($0.fileName)] }),
      "brand": .text(configuration.brand.name),
      "company": .text(controller.company),
      "address": .text(controller.address),
      "email": .text(controller.email),
      "phone": .text(controller.phone),
      "phoneLink": .text(controller.phone.filter { $0.isASCII && ($0.isNumber || $0 == "+") }),
      "suspensions": .list(announcements(place).compactMap(suspension)),
      "policyChanges": .list(announcements(place).compactMap(policyChange)),
    ]
  }

  /// A page that holds both languages announces in both.
  private func announcements(_ place: Place) -> [Language] {
    place.versions.isEmpty ? [place.language, place.language.other] : [place.language]
  }

  /// Its words, one after the other.
  func announcement(_ language: Language) -> [String] {
    var words: [String] = []
    if let suspension = announcedSuspension {
      words += [language.rawValue, suspension.message[language], suspension.deletionOn.iso]
    }
    if let change = announcedChange {
      words += [language.rawValue, change.version, change.changes[language], change.date.iso]
      words.append(change.date > day ? "will" : "has")
    }
    return words
  }

  private var announcedSuspension: Suspension? {
    configuration.suspension.flatMap { $0.announcedOn <= day ? $0 : nil }
  }

  /// A material change is announced for as long as a page may be online that an older version was agreed for.
  private var announcedChange: PolicyVersion? {
    configuration.policies.dropFirst().last(where: \.isMaterial)
      .flatMap { $0.date.days(until: day) <= configuration.retentionDays ? $0 : nil }
  }

  private func suspension(_ language: Language) -> TemplateFields? {
    guard let suspension = announcedSuspension else { return nil }
    return [
      "code": .text(language.rawValue),
      "label": .text(AnnouncementWords.suspensionLabel[language]),
      "heading": .text(AnnouncementWords.suspensionHeading[language]),
      "message": .text(suspension.message[language]),
      "request": .text(AnnouncementWords.suspensionRequest[language]),
      "date": .text(DateWords.long(suspension.deletionOn, language)),
      "dateISO": .text(suspension.deletionOn.iso),
    ]
  }

  private func policyChange(_ language: Language) -> TemplateFields? {
    guard let change = announcedChange else { return nil }
    let heading =
      change.date > day ? AnnouncementWords.policyWillChange : AnnouncementWords.policyChanged
    return [
      "code": .text(language.rawValue),
      "label": .text(AnnouncementWords.policyLabel[language]),
      "heading": .text(heading[language]),
      "date": .text(DateWords.short(change.date, language)),
      "dateISO": .text(change.date.iso),
      "changes": .text(change.changes[language]),
      "notice": .text(PublicPages.notice(language)),
      "action": .text(AnnouncementWords.readNotice[language]),
    ]
  }
}
