/// Why pages could not be rendered.
public enum SiteError: Error, Hashable, Sendable {
  case template(TemplateError)
  case archive(ArchiveError)
  /// No QR code holds so long an address.
  case addressTooLong(bytes: Int)
  /// The cryptographic library refused.
  case sealing
}
