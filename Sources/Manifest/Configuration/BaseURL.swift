/// The address at which the studio's site stands.
enum BaseURL {
  /// Without a `/` at the end. Only `https`, as links are secrets; `http` for trials on this very machine.
  static func read(_ field: Field) throws(Problem) -> String {
    let text = try field.plainText("base_url", limit: 500)
    guard let mark = text.firstRange(of: "://") else { throw .notABaseURL(text, .notAnAddress) }
    let scheme = text[..<mark.lowerBound].lowercased()
    let rest = text[mark.upperBound...]
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard !rest.contains(where: { $0 == "?" || $0 == "#" || $0 == "@" }) else { throw .notABaseURL(text, .tooMuch) }
    guard let host = host(of: authority), text.unicodeScalars.allSatisfy({ $0.isASCII && $0 != " " && $0 != "\\" })
    else { throw .notABaseURL(text, .notAnAddress) }
    let isHere = host == "localhost" || host == "127.0.0.1"
    guard scheme == "https" || scheme == "http" && isHere else { throw .notABaseURL(text, .notSecure) }
    let path = rest.dropFirst(authority.count)
    guard !path.contains("//") else { throw .notABaseURL(text, .notAnAddress) }
    return "\(scheme)://\(authority.lowercased())\(path.hasSuffix("/") ? path.dropLast() : path)"
  }

  /// The host of `host` or `host:port`, in small letters; nil where it has not the form of one.
  private static func host(of authority: Substring) -> String? {
    let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count == 2 {
      guard let port = Int(parts[1]), (1...65_535).contains(port) else { return nil }
    }
    guard parts.count <= 2, let host = parts.first?.lowercased(), host.utf8.count <= 253 else { return nil }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    let isName = labels.allSatisfy { label in
      (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
        && label.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") }
    }
    return isName ? host : nil
  }
}
