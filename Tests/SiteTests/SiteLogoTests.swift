import SiteTesting
import Testing

@testable import Site

struct SiteLogoTests {
  @Test(
    arguments: [
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1], "logo.png"), ([0xFF, 0xD8, 0xFF, 0xE0], "logo.jpg"),
      (Array("GIF89a..".utf8), "logo.gif"), (Array("RIFF....WEBPVP8 ".utf8), "logo.webp"),
    ] as [([UInt8], String)])
  func picturesAreKnownByTheirBytes(_ bytes: [UInt8], _ name: String) throws {
    #expect(try SiteLogo(bytes: bytes).fileName == name)
  }

  @Test(arguments: ["", "hello", "<svg onload=alert(1)>", "RIFF....WAVE", "%PDF-1.4"])
  func othersAreNoPictures(_ text: String) {
    #expect(throws: LogoError.notAPicture) { try SiteLogo(bytes: Array(text.utf8)) }
  }

  @Test func aLogoThatEveryPageWouldDragAlongIsRefused() {
    #expect(throws: LogoError.tooLarge(bytes: 600_000, limit: 524_288)) {
      try SiteLogo(bytes: [0xFF, 0xD8, 0xFF] + [UInt8](repeating: 0, count: 599_997))
    }
  }

  @Test func pagesShowTheLogoWithTheStudiosName() throws {
    let logo = try SiteLogo(bytes: [0xFF, 0xD8, 0xFF, 0xE0])
    let renderer = SiteRenderer(
      configuration: SampleStudio.configuration, day: SampleStudio.today, key: try SampleStudio.key,
      templates: try TemplateSet(), logo: logo)
    let files = try renderer.siteWide()
    #expect(files["logo.jpg"]?.contents == logo.bytes)
    #expect(
      files["index.html"]?.text.contains("<img class=\"brand-logo\" src=\"logo.jpg\" alt=\"Lumen Estudio\"") == true)
  }
}
