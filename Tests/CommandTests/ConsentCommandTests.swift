import Foundation
import Testing

/// What consent forbids is refused before the picture is opened.
@Suite struct ConsentCommandTests {
  private static let changes = """
    policies:
      - version: "0"
        date: 2025-01-01
        material: true
        changes:
          en: First version.
          es: Primera versión.

    """

  /// One order for each thing that can be missing, and one that lacks nothing.
  @Test(arguments: [
    ("1", "1990-01-31", "", "", "", "", nil), ("0", "1990-01-31", "", "", "", "", "“0”"),
    ("9", "1990-01-31", "", "", "", "", "“9”"), ("1", "2008-02-03", "", "", "", "", "guardian"),
    ("1", "2008-02-03", "a form", "", "", "", nil), ("1", "1990-01-31", "", "other", "", "", "authorization"),
    ("1", "1990-01-31", "", "other", "a letter", "", nil), ("1", "1990-01-31", "", "", "", "a school", "authorization"),
    ("1", "1990-01-31", "", "", "a letter", "a school", nil),
  ])
  func refusesBeforeThePictureIsOpened(
    consent: String, birth: String, guardian: String, subject: String, authorization: String, source: String,
    missing: String?
  ) async throws {
    let studio = try await TestStudio()
    let yaml = studio.root.appending(path: "studio.yaml")
    let text = try String(contentsOf: yaml, encoding: .utf8)
    try Data(text.replacing("policies:\n", with: Self.changes).utf8).write(to: yaml)
    try studio.write(
      """
      order_number,uid,photo,specs,paid_at,consent,birth_date,guardian_consent,subject,authorization,source
      C-1,u-1,portrait-1.jpg,generic-35x45,2026-05-01,\(consent),\(birth),\(guardian),\(subject),\(authorization),\(source)

      """)
    let list = studio.root.appending(path: "../opened").standardizedFileURL
    let run = try await studio.render(environment: try await KillShim.environment(listing: list))
    let opened = try String(contentsOf: list, encoding: .utf8).split(separator: "\n")
    #expect(opened.contains { $0.hasSuffix("orders.csv") })
    #expect(opened.contains { $0.hasSuffix("portrait-1.jpg") } == (missing == nil))
    #expect(run.code == (missing == nil ? 0 : 2), "\(run.errors)")
    if let missing {
      #expect(run.errors.contains("order C-1 refused: ") && run.errors.contains(missing), "\(run.errors)")
      #expect(try studio.galleries().isEmpty)
    }
  }
}
