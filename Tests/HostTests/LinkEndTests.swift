import Foundation
import Orders
import Site
import SiteTesting
import Testing

/// What each real server does with each day of a link.
@Suite(.serialized)
struct LinkEndTests {
  private static let yesterday = SampleStudio.day("2027-05-21")
  private static let today = SampleStudio.day("2027-05-22")
  private static let tomorrow = SampleStudio.day("2027-05-23")
  private static let inHalfAYear = SampleStudio.day("2027-11-18")
  private static let days = [yesterday, today, tomorrow, inHalfAYear]

  @Test(arguments: RealServer.Kind.allCases.filter(\.takesFakeClock))
  func atNoonOfADay(_ kind: RealServer.Kind) throws {
    let server = try RealServer(.init(kind: kind, days: Self.days, clock: "2027-05-22 12:00:00"))
    for (day, status) in [(Self.yesterday, 410), (Self.today, 200), (Self.tomorrow, 200), (Self.inHalfAYear, 200)] {
      for file in ["", "index.html", "us-passport-1.jpg", "all.zip"] {
        #expect(try server.client.get(server.path(day) + file).status == status, "\(day.iso) \(file)")
      }
    }
    let key = try SampleStudio.key
    #expect(try server.client.get("/" + Link.pastCanary(key: key).path + "canary.txt").status == 410)
    #expect(try server.client.get("/" + Link.liveCanary(key: key).path + "live.txt").status == 200)
  }

  /// The last minutes of the last day, and the first of the next, over the ends of months, leap days and years.
  @Test(
    arguments: RealServer.Kind.allCases.filter(\.takesFakeClock),
    ["2027-05-22", "2027-12-31", "2028-02-28", "2028-02-29", "2029-02-28"])
  func dayEndsAtMidnightOfTheStudio(_ kind: RealServer.Kind, _ iso: String) throws {
    let day = SampleStudio.day(iso)
    let next = day.adding(days: 1)
    let before = try RealServer(.init(kind: kind, days: [day], clock: "\(iso) 23:58:00"))
    #expect(try before.client.get(before.path(day)).status == 200)
    let after = try RealServer(.init(kind: kind, days: [day], clock: "\(next.iso) 00:00:01"))
    #expect(try after.client.get(after.path(day)).status == 410)
  }

  /// The rule of nginx compares digits by a pattern: every pair of digits, at every place.
  @Test func digitsAreComparedAtEveryPlace() throws {
    let days = [
      "2027-05-22", "2027-05-19", "2027-06-01", "2026-12-31", "2028-01-01", "2030-01-01", "2019-12-31", "2027-10-05",
      "2027-09-30",
    ]
    .map(SampleStudio.day)
    for clock in ["2027-05-22", "2027-09-30", "2027-10-05", "2019-12-31", "2030-01-01", "2028-01-01"] {
      let server = try RealServer(.init(kind: .nginx, days: days, clock: "\(clock) 12:00:00"))
      for day in days {
        #expect(
          try server.client.get(server.path(day)).status == (day >= SampleStudio.day(clock) ? 200 : 410),
          "\(day.iso) on \(clock)")
      }
    }
  }

  /// Caddy by the machine's own clock, in a zone that it is told.
  @Test func caddyByTheClockOfTheMachine() throws {
    let zone = SampleStudio.configuration.timeZone
    let first = CalendarDay(Date(), in: zone)
    let days = [-400, -2, 0, 1, 180].map { first.adding(days: $0) }
    let server = try RealServer(.init(kind: .caddy, days: days, zone: "UTC"))
    let statuses = try days.map { try server.client.get(server.path($0)).status }
    // Where midnight passed in between, the day that was today has ended.
    let passed = CalendarDay(Date(), in: zone) != first
    #expect(statuses == [410, 410, passed ? statuses[2] : 200, 200, 200])
    let key = try SampleStudio.key
    #expect(try server.client.get("/" + Link.pastCanary(key: key).path + "canary.txt").status == 410)
    #expect(try server.client.get("/" + Link.liveCanary(key: key).path + "live.txt").status == 200)
  }

  /// A day later in the path of an order that has ended leads nowhere.
  @Test(arguments: RealServer.Kind.allCases)
  func aForgedDayFindsNothing(_ kind: RealServer.Kind) throws {
    let past = SampleStudio.day("2020-01-01")
    let server = try RealServer(.init(kind: kind, days: [past]))
    let token = try #require(server.path(past).split(separator: "/").last)
    for forged in ["99991231", "20991231", "99999999"] {
      #expect(try server.client.get("/d/\(forged)/\(token)/").status == 404, "\(forged)")
    }
    for malformed in ["2099123", "209912311", "2099-12-31", "abcdefgh", "0", ""] {
      let status = try server.client.get("/d/\(malformed)/\(token)/index.html").status
      #expect([404, 410].contains(status), "\(malformed): \(status)")
    }
  }

  @Test(arguments: RealServer.Kind.allCases)
  func nothingIsListed(_ kind: RealServer.Kind) throws {
    let day = SampleStudio.day("2099-05-22")
    let server = try RealServer(.init(kind: kind, days: [day]))
    let orderPath = try server.path(day)
    for path in ["/d/", "/d", "/d/20990522/", "/d/20990522", "/d/99991231/", "/d/20000101/"] {
      let answer = try server.client.get(path)
      #expect(
        answer.status == 404 || answer.status == 403 || answer.status == 410 || answer.status == 301,
        "\(path): \(answer.status)")
      #expect(!answer.body.contains("Index of"))
      #expect(!answer.body.contains(orderPath.suffix(20)))
    }
    for path in ["/.htaccess", "/d/.htaccess", "/_headers"] where kind.isFullyConfigured {
      #expect(try server.client.get(path).status == 404, "\(path)")
    }
  }

  /// Ways around a rule that others know: none reaches the page of a day that is past.
  @Test(arguments: RealServer.Kind.allCases)
  func noWrittenTrickReachesWhatHasEnded(_ kind: RealServer.Kind) throws {
    let past = SampleStudio.day("2020-01-01")
    let live = SampleStudio.day("2099-05-22")
    let server = try RealServer(.init(kind: kind, days: [past, live]))
    let path = try server.path(past)
    let livePath = try server.path(live)
    let tail = path.dropFirst(2)
    let token = try #require(path.split(separator: "/").last)
    let tricks = [
      "/" + path, "//d/" + tail, "/d//20200101/\(token)/", "/d/./20200101/\(token)/", "/./d/" + tail.dropFirst(),
      "/x/../d/20200101/\(token)/", "/d/20990522/../20200101/\(token)/",
      livePath + "../../20200101/\(token)/index.html",
      "/%64/20200101/\(token)/", "/d/%32%30200101/\(token)/index.html", "/d/2020010%31/\(token)/index.html",
      "/d%2F20200101/\(token)/index.html", "/d/20990522/%2e%2e/20200101/\(token)/index.html",
      "/d/20990522%2F..%2F20200101/\(token)/index.html", "/d\\20200101\\\(token)\\index.html",
      "/d/20200101;x/\(token)/index.html", "/d/20200101/\(token)/index.html/",
      "/d/20200101/\(token)/index.html/d/99991231/",
      path + "index.html?d/20991231/", path + "?/d/99991231/x", path + "#x", "/D/20200101/\(token)/",
      path + "index.html%00",
      "http://photos.lumen.example" + path, "http://photos.lumen.example/d/99991231/../20200101/\(token)/index.html",
      "/d/20200101/\(token)", path + "us-passport-1.jpg", path + "./index.html", path + "x/../index.html",
    ]
    let page = "your photos are ready"
    for trick in tricks {
      let answer = try server.client.get(trick)
      #expect(answer.status != 200 || !answer.body.contains(page), "\(trick)")
      #expect(answer.status != 200 || answer.header("content-type") != "image/jpeg", "\(trick)")
    }
    // What the tricks would have shown is there for a day that has not ended.
    #expect(try server.client.get(livePath).body.contains(page))
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"] where kind.isFullyConfigured {
      let status = try server.client.get(livePath, method: method).status
      #expect([403, 404, 405, 411, 501].contains(status), "\(method): \(status)")
    }
  }

  /// Where the host forbids `.htaccess`, the past is served and nothing says so: the canary does.
  @Test func aHostThatForbidsTheFolderFileServesTheCanary() throws {
    let past = SampleStudio.day("2020-01-01")
    let server = try RealServer(.init(kind: .apacheFolder, days: [past], allowsOverride: false))
    #expect(try server.client.get(server.path(past)).status == 200)
    #expect(try server.client.get("/" + Link.pastCanary(key: SampleStudio.key).path + "canary.txt").status == 200)
  }

  /// A shared host may be in the next day already: a day that the site names is open until it ended here as well.
  @Test(arguments: [
    ("Pacific/Kiritimati", "2027-05-23 00:00:01", 200), ("Pacific/Kiritimati", "2027-05-23 11:58:00", 200),
    ("Pacific/Kiritimati", "2027-05-23 12:00:01", 410), ("UTC", "2027-05-22 22:00:01", 200),
    ("UTC", "2027-05-23 12:00:01", 410), ("America/Los_Angeles", "2027-05-24 00:00:01", 410),
  ])
  func aFolderFileEndsNoDayEarly(_ zone: String, _ clock: String, _ status: Int) throws {
    let server = try RealServer(
      .init(kind: .apacheFolder, days: [Self.today], namedDays: [Self.today], clock: clock, zone: zone))
    #expect(try server.client.get(server.path(Self.today)).status == status)
  }
}
