import Foundation
import Testing

/// A background that runs from one colour to another, from the studio's catalogue to the reprint.
@Suite struct GradientCommandTests {
  private static let catalogue = """
    specifications:
      - id: acme-badge
        country: ES
        document_en: Badge
        document_es: Pase
        width_mm: 35
        height_mm: 45
        background: ["#FFFFFF", "vertical #FFFFFF to #90B4D8"]

    """

  private static func studio(background: String) async throws -> TestStudio {
    let studio = try await TestStudio()
    try Data(catalogue.utf8).write(to: studio.root.appending(path: "catalogue.yaml"))
    try studio.write(
      """
      order_number,uid,photo,specs,paid_at,consent,birth_date,background,copies
      G-1,customer-1,portrait-1.jpg,acme-badge,2026-05-01,1,1990-01-31,\(background),2

      """)
    return studio
  }

  @Test func goesFromTheCatalogueToTheReprint() async throws {
    let studio = try await Self.studio(background: "Vertical White to #90b4d8")
    let shown = try await studio.run(["specs", "show", "acme-badge"])
    #expect(shown.output.contains("#FFFFFF, vertical #FFFFFF to #90B4D8"))
    #expect(try await studio.render().code == 0)
    let page = try String(contentsOf: studio.review.appending(path: "index.html"), encoding: .utf8)
    #expect(page.contains("background from #FFFFFF at the top to #90B4D8 at the bottom: "))
    let report = try String(contentsOf: studio.review.appending(path: "report.json"), encoding: .utf8)
    #expect(report.contains("\"background\" : \"vertical #FFFFFF to #90B4D8\""))
    let gallery = try #require(
      try Tree(studio.site).files.first { $0.key.hasSuffix("index.html") && $0.key.hasPrefix("d/2026") })
    #expect(String(decoding: gallery.value, as: UTF8.self).contains("from #FFFFFF at the top to #90B4D8"))
    // Made again from its source by what the ledger holds, byte by byte.
    for place in ["build/cache", "build/site"] {
      try FileManager.default.removeItem(at: studio.root.appending(path: place))
    }
    let again = try await studio.run(["reprint", "--order", "G-1", "--day", TestStudio.day])
    #expect(again.code == 0, "\(again.errors)")
  }

  @Test(arguments: [
    (
      "vertcal white to #90B4D8",
      "found “vertcal” for background; expected one of vertical, radial. Did you mean vertical?"
    ),
    (
      "vertical white",
      "found “vertical white” for background; expected a gradient such as “vertical white to light-blue”"
    ),
    (
      "radial white to #90B4D8",
      "found the background radial #FFFFFF to #90B4D8 for acme-badge; expected keep, or #FFFFFF (white) or vertical"
    ),
  ])
  func aWrongOneIsToldWithItsPlace(background: String, words: String) async throws {
    let studio = try await Self.studio(background: background)
    let check = try await studio.run(["check", "orders.csv", "--day", TestStudio.day])
    #expect(check.code != 0)
    #expect(
      (check.output + check.errors).contains("orders.csv:2:66: error: " + words), "\(check.output)\(check.errors)")
  }
}
