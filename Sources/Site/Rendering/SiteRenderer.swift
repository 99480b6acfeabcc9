public import Orders

/// Turns orders and the studio's configuration into the files of the site, in memory.
///
/// It holds nothing that changes: one serves all workers.
public struct SiteRenderer: Sendable {
  let configuration: StudioConfiguration
  let day: CalendarDay
  let key: LinkKey
  let templates: TemplateSet
  let logo: SiteLogo?
  let expiry: ExpiryPromise

  /// - Parameters:
  ///   - day: the day of the run, in the studio's time zone: the days that are left are counted from it.
  ///   - expiry: what `HostVerification` found last.
  public init(
    configuration: StudioConfiguration, day: CalendarDay, key: LinkKey, templates: TemplateSet,
    logo: SiteLogo? = nil, expiry: ExpiryPromise = .unverified
  ) {
    self.configuration = configuration
    self.day = day
    self.key = key
    self.templates = templates
    self.logo = logo
    self.expiry = expiry
  }

  /// Where an order that asks for a code keeps its key; nil for every other order.
  public static func lockedKeyPath(of order: GalleryOrder) -> String? {
    order.sealing?.asksForCode == true ? order.link.path + SealedFolder.keyName : nil
  }

  var shell: PageShell { PageShell(configuration: configuration, day: day, logo: logo) }

  /// Everything that stands in the order's folder, with paths relative to it: both pages, the files, their archive.
  /// Where delivery is sealed, the pages and parts that a browser opens with the key.
  ///
  /// - Parameter lockedKey: what stands at `lockedKeyPath` since an earlier run, known to be whole; making it takes as
  ///   long as several orders.
  public func folder(of order: GalleryOrder, lockedKey: [UInt8]? = nil) throws(SiteError) -> [SiteFile] {
    let folder = GalleryFolder(order)
    let downloads = folder.downloads
    let archive = try Self.archive(downloads)
    let files = downloads + folder.previews + [SiteFile(path: GalleryFolder.archiveName, contents: archive)]
    let pages = { (language: Language) in
      OrderPage(
        order: order, folder: folder, archiveBytes: archive.count, reference: order.link.reference(key: key),
        configuration: configuration, expiry: expiry, language: language
      ).fields.adding(shell.fields(place(of: order, language)))
    }
    if order.sealing != nil { return try sealed(order, files: files, pages: pages, lockedKey: lockedKey) }
    var all = files
    for language in Language.allCases {
      all.append(try render("order.mustache", pages(language), to: Self.pageName(language, customer: order.language)))
    }
    return all
  }

  /// The address to send to the customer; where the key is part of it, it follows the `#`.
  public func address(of order: GalleryOrder) -> String { address(of: order.link, sealing: order.sealing) }

  /// The same, where the order's files are not at hand.
  public func address(of link: Link, sealing: Sealing?) -> String {
    let url = link.url(baseURL: configuration.baseURL)
    return sealing == .fragment ? url + "#" + Seal(link: link, key: key).fragment : url
  }

  private func sealed(
    _ order: GalleryOrder, files: [SiteFile], pages: (Language) -> TemplateFields, lockedKey: [UInt8]?
  ) throws(SiteError) -> [SiteFile] {
    let folder = SealedFolder(order, key: key)
    var inner: [Language: String] = [:]
    var outer: [SiteFile] = []
    for language in Language.allCases {
      let gallery = try render("gallery.mustache", pages(language), to: "")
      inner[language] = String(decoding: gallery.contents, as: UTF8.self)
      var place = place(of: order, language)
      place.policy = .sealed
      let fields: TemplateFields = [
        "words": PageWords.fields(PageWords.shell, SealedWords.page, language: language),
        "day": .text(order.link.day.compact),
        "token": .text(order.link.token),
        "salt": .text(Base64URL.text(of: folder.salt)),
        "iterations": .text(String(CodeKey.iterations)),
        "asksForCode": .flag(order.sealing?.asksForCode == true),
      ]
      outer.append(
        try render(
          "sealed.mustache", fields.adding(shell.fields(place)),
          to: Self.pageName(language, customer: order.language)))
    }
    return try folder.parts(files, pages: inner, lockedKey: lockedKey) + outer
  }

  private func place(of order: GalleryOrder, _ language: Language) -> PageShell.Place {
    PageShell.Place(
      language: language, title: Self.title(language) + " – " + configuration.brand.name, pageClass: "order",
      root: "../../../", isHidden: true,
      versions: Language.allCases.map { ($0, Self.pageName($0, customer: order.language)) },
      countdown: DaysLeftStyle.path(of: order.link.day))
  }

  func render(_ template: String, _ fields: TemplateFields, to path: String) throws(SiteError) -> SiteFile {
    do throws(TemplateError) {
      return SiteFile(path: path, text: try templates.render(template, fields))
    } catch {
      throw .template(error)
    }
  }

  private static func archive(_ files: [SiteFile]) throws(SiteError) -> [UInt8] {
    do throws(ArchiveError) {
      return try Archive.bytes(of: files)
    } catch {
      throw .archive(error)
    }
  }

  /// The customer's own language is the folder's page.
  private static func pageName(_ language: Language, customer: Language) -> String {
    language == customer ? "index.html" : "\(language.rawValue).html"
  }

  private static func title(_ language: Language) -> String {
    Bilingual(english: "Your photos", spanish: "Sus fotos")[language]
  }
}
