import Foundation
import Orders
import Site
import SiteTesting
import Testing

/// The function that runs at the edge, run here by Node.js with a clock of the test's.
struct CloudFrontTests {
  /// - Returns: for each path, the status of a refusal or the path that is fetched.
  private static func answers(_ zone: String, clock: String, _ paths: [String]) throws -> [String] {
    var configuration = SampleStudio.configuration
    configuration.timeZone = try #require(TimeZone(identifier: zone))
    let files = try HostFiles(configuration: configuration, day: SampleStudio.today, templates: TemplateSet())
      .files(publishedDays: [])
    let function = try #require(files["cloudfront.js"]?.text)
    let list = String(decoding: try JSONEncoder().encode(paths), as: UTF8.self)
    let harness = """
      \(function)
      Date.now = () => new Date("\(clock)").getTime();
      for (const uri of \(list)) {
        const answer = handler({ request: { method: "GET", uri: uri, headers: {} } });
        console.log(answer.statusCode || answer.uri);
      }
      """
    let result = try Tool.run("node", ["--eval", harness])
    try #require(result.status == 0, "\(result.output)")
    return result.output.split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    ("Europe/Madrid", "2027-05-22T21:59:59Z", "ok"), ("Europe/Madrid", "2027-05-22T23:00:01Z", "410"),
    // Los Angeles is eight hours behind in winter: in summer a day ends an hour late, never early.
    ("America/Los_Angeles", "2027-05-23T06:59:59Z", "ok"), ("America/Los_Angeles", "2027-05-23T08:00:01Z", "410"),
    ("Asia/Kolkata", "2027-05-22T18:29:59Z", "ok"), ("Asia/Kolkata", "2027-05-22T19:00:01Z", "410"),
  ])
  func aDayEndsWithinAnHourAndNeverEarly(_ zone: String, _ clock: String, _ answer: String) throws {
    let answers = try Self.answers(zone, clock: clock, ["/d/20270522/abc/us-passport-1.jpg"])
    #expect(answers == [answer == "ok" ? "/d/20270522/abc/us-passport-1.jpg" : answer])
  }

  @Test func foldersShowTheirPageAndTricksNothing() throws {
    let answers = try Self.answers(
      "UTC", clock: "2027-05-22T12:00:00Z",
      [
        "/", "/privacy-en.html", "/d/99991231/x/", "/d/20000101/x/canary.txt", "/d/", "/d", "/d/2027/",
        "/d/x/../20000101/",
        "/%64/20000101/x/", "//d/20000101/x/", "/d/99991231/../20000101/x/", "/d/%32%30000101/x/", "/.htaccess",
      ])
    #expect(
      answers == [
        "/index.html", "/privacy-en.html", "/d/99991231/x/index.html", "410", "404", "404", "404", "404", "404", "404",
        "404", "404", "404",
      ])
  }
}
