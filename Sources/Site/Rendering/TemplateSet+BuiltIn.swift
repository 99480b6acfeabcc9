extension TemplateSet {
  /// The templates in the binary, by file name: what a studio can copy into its `templates` folder and change.
  public static var builtIn: [String: String] {
    embedded.mapValues { String(decoding: $0, as: UTF8.self) }
  }

  private static let embedded: [String: [UInt8]] = [
    "ended.mustache": PackageResources.ended_mustache,
    "icon.svg": PackageResources.icon_svg,
    "landing.mustache": PackageResources.landing_mustache,
    "order.mustache": PackageResources.order_mustache,
    "page.mustache": PackageResources.page_mustache,
    "privacy-en.mustache": PackageResources.privacy_en_mustache,
    "privacy-es.mustache": PackageResources.privacy_es_mustache,
    "review.mustache": PackageResources.review_mustache,
    "showcase.mustache": PackageResources.showcase_mustache,
    "site.js": PackageResources.site_js,
    "style.css": PackageResources.style_css,
  ]
}
