/// The headers that every host is asked to send, and the files that say so to plain ones.
enum HostHeaders {
  /// For everything.
  static let everywhere: [(name: String, value: String)] = [
    (
      "Content-Security-Policy",
      "default-src 'none'; img-src 'self' blob:; style-src 'self'; script-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    (
      "Permissions-Policy",
      "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()"
    ),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
  ]

  /// For the orders: no copy on the way, none in a search engine.
  static let orders: [(name: String, value: String)] = [
    ("X-Robots-Tag", "noindex, nofollow, noarchive, noimageindex"),
    ("Cache-Control", "private, no-store"),
  ]

  /// What `verify` looks for in the headers of an order, by the words that matter.
  static let required: [(name: String, words: [String])] = [
    ("Content-Security-Policy", ["default-src 'none'", "script-src 'self'"]),
    ("Referrer-Policy", ["no-referrer"]),
    ("X-Content-Type-Options", ["nosniff"]),
    ("X-Robots-Tag", ["noindex"]),
    ("Cache-Control", ["no-store"]),
  ]

  /// For the rest: kept, but asked for again each time.
  static let publicPages: [(name: String, value: String)] = [("Cache-Control", "no-cache")]

  /// Netlify and Cloudflare Pages read this file. Both join the headers of every rule that matches, so the orders
  /// get `Cache-Control` from their own rule only.
  static let plainHosts: String = {
    var lines = ["/*"] + everywhere.map { "  \($0.name): \($0.value)" }
    lines += ["/d/*"] + orders.map { "  \($0.name): \($0.value)" }
    for path in ["/examples/*", "/examples-en.html", "/examples-es.html"] {
      lines += [path, "  X-Robots-Tag: noindex, noimageindex"]
    }
    return lines.joined(separator: "\n") + "\n"
  }()

  /// Nothing is forbidden to robots: what they must not fetch they would never read `noindex` of, and a path named
  /// here is a path told.
  static let robots = "User-agent: *\nDisallow:\n"
}
