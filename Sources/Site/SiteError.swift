/// Why pages could not be rendered.
public enum SiteError: Error, Hashable, Sendable {
  case template(TemplateError)
  case archive(ArchiveError)
}
