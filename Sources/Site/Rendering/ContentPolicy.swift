/// What a page may load: the Content-Security-Policy that it carries itself, for hosts that send no header.
enum ContentPolicy {
  /// Pictures, style and script of the site, and nothing else.
  case page
  /// As `page`, and it may fetch what it decrypts and show the result.
  case sealed

  var text: String {
    switch self {
    case .page:
      "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'"
    case .sealed:
      "default-src 'none'; img-src 'self' blob:; style-src 'self'; script-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'"
    }
  }
}
