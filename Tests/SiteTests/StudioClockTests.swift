import Foundation
import Orders
import SiteTesting
import Testing

@testable import Site

struct StudioClockTests {
  private static func clock(_ name: String) throws -> StudioClock {
    StudioClock(zone: try #require(TimeZone(identifier: name)))
  }

  @Test(arguments: [
    ("UTC", "2027-05-22", "2027-05-23T00:00:00Z"), ("Europe/Madrid", "2027-05-22", "2027-05-22T22:00:00Z"),
    ("Europe/Madrid", "2027-01-10", "2027-01-10T23:00:00Z"),
    // The nights in which the clocks change.
    ("Europe/Madrid", "2027-03-28", "2027-03-28T22:00:00Z"), ("Europe/Madrid", "2027-03-27", "2027-03-27T23:00:00Z"),
    ("Europe/Madrid", "2027-10-31", "2027-10-31T23:00:00Z"),
    ("America/Los_Angeles", "2027-05-22", "2027-05-23T07:00:00Z"),
    ("Pacific/Kiritimati", "2027-05-22", "2027-05-22T10:00:00Z"),
    ("Asia/Kolkata", "2028-02-29", "2028-02-29T18:30:00Z"),
  ])
  func aDayEndsWhenTheNextBegins(_ zone: String, _ day: String, _ moment: String) throws {
    let date = try Date(moment, strategy: .iso8601)
    #expect(try Self.clock(zone).end(of: SampleStudio.day(day)) == Int(date.timeIntervalSince1970))
  }

  @Test(arguments: [
    ("UTC", 0), ("Europe/Madrid", -1), ("America/Los_Angeles", 8), ("Asia/Kolkata", -5), ("America/St_Johns", 4),
    ("Pacific/Kiritimati", -14),
  ])
  func hoursBehindAreThoseOfTheLatestEnd(_ zone: String, _ hours: Int) throws {
    #expect(try Self.clock(zone).hoursBehind(from: SampleStudio.today) == hours)
  }

  @Test func aFolderFileNamesEachDayItHolds() throws {
    let folder = ApacheFolder(root: "/photos/", clock: try Self.clock("Europe/Madrid"))
    let text = folder.text(days: [SampleStudio.day("2027-12-31"), SampleStudio.day("2027-05-22")])
    #expect(
      text.contains(
        """
        RewriteCond %{TIME} <20270523120000
        RewriteRule ^20270522/ - [L]
        RewriteCond %{TIME} <20280101130000
        RewriteRule ^20271231/ - [L]
        """))
    #expect(text.contains("ErrorDocument 410 /photos/expired.html\n"))
  }

  @Test func storesActAtTheFirstMidnightAfterTheEnd() throws {
    for (zone, midnight) in [
      ("Europe/Madrid", "2027-05-23"), ("America/Los_Angeles", "2027-05-24"), ("UTC", "2027-05-23"),
    ] {
      let rules = StoreRules(days: [SampleStudio.day("2027-05-22")], clock: try Self.clock(zone))
      #expect(
        String(decoding: rules.lifecycle, as: UTF8.self).contains("\"Date\" : \"\(midnight)T00:00:00Z\""), "\(zone)")
    }
  }
}
