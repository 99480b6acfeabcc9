/// The parts of the address at which the site will stand.
struct BaseAddress: Hashable {
  /// Without a port: `photos.example`
  let host: String
  /// The path with `/` at both ends: `/` or `/photos/`
  let root: String

  init(_ baseURL: String) {
    guard let scheme = baseURL.firstRange(of: "://") else {
      host = "localhost"
      root = "/"
      return
    }
    let rest = baseURL[scheme.upperBound...]
    let authority = rest.prefix { $0 != "/" }
    let name = authority.prefix { $0 != ":" }
    // What a name can be made of; anything else would be read by a server's configuration as something of its own.
    host = String(name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") })
    let path = rest.dropFirst(authority.count)
      .filter { $0.isASCII && ($0.isLetter || $0.isNumber || "/._-~".contains($0)) }
    root = path.isEmpty ? "/" : path.hasSuffix("/") ? path : path + "/"
  }
}
