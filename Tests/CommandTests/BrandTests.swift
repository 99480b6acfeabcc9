import Foundation
import Testing

/// What `check` says of the studio's colour and logo.
@Suite struct BrandTests {
  @Test func aPaleColourGetsASuggestion() async throws {
    let studio = try await TestStudio()
    try studio.write([ManifestRow(number: "S-1", photo: "portrait-1.jpg")])
    #expect(try await studio.run(["check"]).output.contains("suggestion") == false)
    try Self.replace("accent: \"#1B4F8A\"", with: "accent: \"#FFD500\"", in: studio)
    let outcome = try await studio.run(["check"])
    #expect(outcome.code == 0)
    #expect(
      outcome.output.contains(
        "studio.yaml: suggestion: brand.accent #FFD500 stands out from the pages by 1.2 to 1, and text needs 4.5 to 1"))
    let json = try await studio.run(["check", "--json"])
    #expect(json.output.contains("\"suggestions\" : [\n    \"brand.accent #FFD500"))
  }

  @Test func aLogoThatIsNoPictureIsNamedBeforeAnythingIsRendered() async throws {
    let studio = try await TestStudio()
    try studio.write([ManifestRow(number: "S-1", photo: "portrait-1.jpg")])
    try Self.replace("# logo: logo.png", with: "logo: logo.png", in: studio)
    let logo = studio.root.appending(path: "logo.png")
    for command in ["check", "render"] {
      try? FileManager.default.removeItem(at: logo)
      let missing = try await studio.run([command, "orders.csv", "--day", TestStudio.day])
      #expect(missing.code == 65)
      #expect(missing.errors.contains("logo.png was not found."))
      try Data("<svg>".utf8).write(to: logo)
      let wrong = try await studio.run([command, "orders.csv", "--day", TestStudio.day])
      #expect(wrong.code == 65)
      #expect(wrong.errors.contains("logo.png is not a picture that browsers show. Use PNG, JPEG, WebP or GIF."))
    }
    #expect(!FileManager.default.fileExists(atPath: studio.site.path))
  }

  private static func replace(_ old: String, with new: String, in studio: TestStudio) throws {
    let place = studio.root.appending(path: "studio.yaml")
    let text = try String(contentsOf: place, encoding: .utf8)
    try #require(text.contains(old))
    try Data(text.replacing(old, with: new).utf8).write(to: place)
  }
}
