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
  ///   - day: the day of the run, in the studio's time zone: pages count the days that are left from it.
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

  var shell: PageShell { PageShell(configuration: configuration, day: day, logo: logo) }

  /// Everything that stands in the order's folder, with paths relative to it: both pages, the files, their archive.
  public func folder(of order: GalleryOrder) throws(SiteError) -> [SiteFile] {
    let folder = GalleryFolder(order)
    let downloads = folder.downloads
    let archive = try Self.archive(downloads)
    var files = downloads + folder.previews + [SiteFile(path: GalleryFolder.archiveName, contents: archive)]
    for language in Language.allCases {
      let page = OrderPage(
        order: order, folder: folder, archiveBytes: archive.count, reference: order.link.reference(key: key),
        configuration: configuration, day: day, expiry: expiry, language: language)
      let place = PageShell.Place(
        language: language, title: Self.title(language) + " – " + configuration.brand.name, pageClass: "order",
        root: "../../../", isHidden: true,
        versions: Language.allCases.map { ($0, Self.pageName($0, customer: order.language)) })
      files.append(
        try render(
          "order.mustache", page.fields.adding(shell.fields(place)),
          to: Self.pageName(language, customer: order.language)))
    }
    return files
  }

  /// The address to send to the customer.
  public func address(of order: GalleryOrder) -> String {
    order.link.url(baseURL: configuration.baseURL)
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
