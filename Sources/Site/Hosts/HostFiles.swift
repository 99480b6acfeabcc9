import Foundation
public import Orders

/// What an operator needs to put the site on a host: `build/host`, which is never uploaded and holds no secret.
public struct HostFiles: Sendable {
  private let configuration: StudioConfiguration
  private let templates: TemplateSet
  private let day: CalendarDay

  /// - Parameter day: the day of the run: the offset of the time zone is taken for the two years from it.
  public init(configuration: StudioConfiguration, day: CalendarDay, templates: TemplateSet) {
    self.configuration = configuration
    self.templates = templates
    self.day = day
  }

  /// - Parameter publishedDays: the last days of the orders in the site, for stores whose rules name each.
  /// - Returns: files with paths relative to `build/host`.
  public func files(publishedDays: Set<CalendarDay>) throws(SiteError) -> [SiteFile] {
    let clock = StudioClock(zone: configuration.timeZone)
    var files: [SiteFile] = []
    for file in Self.templated {
      do throws(TemplateError) {
        let text = try templates.render(file.template, fields(hoursBehind: clock.hoursBehind(from: day)))
        files.append(SiteFile(path: file.path, text: text))
      } catch {
        throw .template(error)
      }
    }
    let store = StoreRules(days: publishedDays, clock: clock)
    files.append(SiteFile(path: "s3-lifecycle.json", contents: store.lifecycle))
    files.append(SiteFile(path: "s3-policy.json", contents: store.policy))
    return files
  }

  /// Where the files of the site are expected on a server of one's own.
  static let webRoot = "/var/www/likeness"
  static let studioFolder = "/srv/studio"

  private static let templated: [(template: String, path: String)] = [
    ("nginx.conf", "nginx.conf"), ("apache.conf", "apache.conf"), ("Caddyfile", "Caddyfile"),
    ("lighttpd.conf", "lighttpd.conf"), ("expire.lua", "expire.lua"), ("timezone.conf", "timezone.conf"),
    ("likeness-purge.service", "likeness-purge.service"), ("likeness-purge.timer", "likeness-purge.timer"),
    ("s3-sync.sh", "s3-sync.sh"), ("cloudfront.js", "cloudfront.js"), ("host-readme.md", "README.md"),
  ]

  private func fields(hoursBehind: Int) -> TemplateFields {
    let address = BaseAddress(configuration.baseURL)
    func list(_ headers: [(name: String, value: String)]) -> TemplateValue {
      .list(headers.map { ["name": .text($0.name), "value": .text($0.value)] })
    }
    return [
      "brand": .text(configuration.brand.name),
      "baseURL": .text(configuration.baseURL),
      "domain": .text(address.host),
      "domainPattern": .text(Self.pattern(address.host)),
      "root": .text(address.root),
      "rootPattern": .text(Self.pattern(address.root)),
      "webRoot": .text(Self.webRoot),
      "studioFolder": .text(Self.studioFolder),
      "zone": .text(configuration.timeZone.identifier),
      "hoursBehind": .text(String(hoursBehind)),
      "headers": list(HostHeaders.everywhere),
      "orderHeaders": list(HostHeaders.orders),
      "publicHeaders": list(HostHeaders.publicPages),
    ]
  }

  /// The text as a regular expression that means just it, in the dialect of every host: an address holds no other
  /// character with a meaning than the point.
  private static func pattern(_ text: String) -> String { text.replacing(".", with: "[.]") }
}
