extension TemplateSet {
  /// The templates in the binary, by file name: what a studio can copy into its `templates` folder and change.
  public static var builtIn: [String: String] {
    embedded.mapValues { String(decoding: $0, as: UTF8.self) }
  }

  private static let embedded: [String: [UInt8]] = [
    "Caddyfile": PackageResources.Caddyfile,
    "apache.conf": PackageResources.apache_conf,
    "cloudfront.js": PackageResources.cloudfront_js,
    "ended.mustache": PackageResources.ended_mustache,
    "expire.lua": PackageResources.expire_lua,
    "gallery.mustache": PackageResources.gallery_mustache,
    "host-readme.md": PackageResources.host_readme_md,
    "icon.svg": PackageResources.icon_svg,
    "landing.mustache": PackageResources.landing_mustache,
    "lighttpd.conf": PackageResources.lighttpd_conf,
    "likeness-purge.service": PackageResources.likeness_purge_service,
    "likeness-purge.timer": PackageResources.likeness_purge_timer,
    "nginx.conf": PackageResources.nginx_conf,
    "old.js": PackageResources.old_js,
    "order.mustache": PackageResources.order_mustache,
    "page.mustache": PackageResources.page_mustache,
    "privacy-en.mustache": PackageResources.privacy_en_mustache,
    "privacy-es.mustache": PackageResources.privacy_es_mustache,
    "review.mustache": PackageResources.review_mustache,
    "s3-sync.sh": PackageResources.s3_sync_sh,
    "sealed.js": PackageResources.sealed_js,
    "sealed.mustache": PackageResources.sealed_mustache,
    "showcase.mustache": PackageResources.showcase_mustache,
    "site.js": PackageResources.site_js,
    "slip.mustache": PackageResources.slip_mustache,
    "style.css": PackageResources.style_css,
    "timezone.conf": PackageResources.timezone_conf,
  ]
}
