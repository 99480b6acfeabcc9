import Foundation
import Orders
import SiteTesting
import Testing

@testable import Site

struct HostFilesTests {
  private static func files(days: Set<CalendarDay> = []) throws -> [SiteFile] {
    try HostFiles(configuration: SampleStudio.configuration, day: SampleStudio.today, templates: TemplateSet())
      .files(publishedDays: days)
  }

  @Test func everyHostHasItsFile() throws {
    #expect(
      try Self.files().map(\.path).sorted() == [
        "Caddyfile", "README.md", "apache.conf", "cloudfront.js", "expire.lua", "lighttpd.conf",
        "likeness-purge.service",
        "likeness-purge.timer", "nginx.conf", "s3-lifecycle.json", "s3-policy.json", "s3-sync.sh", "timezone.conf",
      ])
  }

  @Test func noneHoldsATokenOrAKey() throws {
    let key = try SampleStudio.key
    for file in try Self.files(days: [SampleStudio.day("2027-05-22")]) {
      for token in [try SampleStudio.link().token, Link.pastCanary(key: key).token, Link.liveCanary(key: key).token] {
        #expect(!file.text.contains(token))
      }
    }
  }

  /// Half a year of days: the policy must stay below the 20 kB that S3 takes, the lifecycle below its 1,000 rules.
  @Test func rulesOfHalfAYearFitTheStore() throws {
    let days = Set((0...180).map { SampleStudio.today.adding(days: $0) })
    let files = try Self.files(days: days)
    #expect(try #require(files["s3-policy.json"]).contents.count < 20_480)
    let rules = try #require(files["s3-lifecycle.json"])
    let lifecycle = try #require(
      try JSONSerialization.jsonObject(with: Data(rules.contents)) as? [String: Any])
    #expect((lifecycle["Rules"] as? [Any])?.count == 182)
  }

  @Test func readmeSaysWhatOnlyDeletionDoes() throws {
    let readme = try #require(try Self.files()["README.md"]?.text)
    for words in [
      "Only deletion erases", "not legal advice", "**nothing is refused, and nothing says so**", "Europe/Madrid",
    ] {
      #expect(readme.contains(words), "\(words)")
    }
  }

  /// What a configuration must not be able to write into a server's rules.
  @Test(arguments: [
    "https://a.example;evil{}", "https://a.example/x\"y z{{", "https://a.example\nbad/", "javascript:x",
  ])
  func oddAddressesBreakNoRule(_ baseURL: String) throws {
    var configuration = SampleStudio.configuration
    configuration.baseURL = baseURL
    let address = BaseAddress(baseURL)
    #expect(
      (address.host + address.root).allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "/._-~".contains($0)) })
    #expect(address.root.hasPrefix("/") && address.root.hasSuffix("/"))
  }
}
