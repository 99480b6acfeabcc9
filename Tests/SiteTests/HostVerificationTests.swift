import Foundation
import Orders
import SiteTesting
import Testing

@testable import Site

struct HostVerificationTests {
  private static let base = "https://photos.lumen.example"
  private static let now = Date(timeIntervalSince1970: 1_795_435_200)
  private static let headers = [
    "date": "Mon, 23 Nov 2026 12:00:00 GMT", "content-security-policy": "default-src 'none'; script-src 'self'",
    "referrer-policy": "no-referrer", "x-content-type-options": "nosniff", "x-robots-tag": "noindex, nofollow",
    "cache-control": "private, no-store",
  ]

  /// A host that answers by path; anything else is not found.
  private static func verdict(
    _ answers: [String: HostVerification.Answer], failure: HostVerification.FetchFailure? = nil,
    base: String = base, live: Link? = nil, purged: Link? = nil
  ) async throws -> HostVerdict {
    let verification = HostVerification(baseURL: base, key: try SampleStudio.key, now: now)
    return await verification.run(live: live, purged: purged) { url async throws(HostVerification.FetchFailure) in
      if let failure { throw failure }
      let path = String(url.dropFirst(base.count + 1))
      return answers[path] ?? HostVerification.Answer(status: 404, headers: [:], body: [])
    }
  }

  private static func host(pastStatus: Int) throws -> [String: HostVerification.Answer] {
    let key = try SampleStudio.key
    return [
      Link.pastCanary(key: key).path + "canary.txt": .init(
        status: pastStatus, headers: headers, body: Array(Canary.past.utf8)),
      Link.liveCanary(key: key).path + "live.txt": .init(status: 200, headers: headers, body: Array(Canary.live.utf8)),
    ]
  }

  @Test(arguments: [
    (410, ExpiryPromise.enforcedByHost, false), (403, .enforcedByHost, false), (200, .byDeletionOnly, true),
    (404, .unverified, false), (500, .unverified, false), (301, .unverified, false),
  ])
  func theCanaryDecides(_ status: Int, _ promise: ExpiryPromise, _ fails: Bool) async throws {
    let verdict = try await Self.verdict(try Self.host(pastStatus: status))
    #expect(verdict.expiry == promise)
    #expect(verdict.hasFailures == fails)
  }

  @Test func aGoodHostPassesEverything() async throws {
    let verdict = try await Self.verdict(try Self.host(pastStatus: 410))
    #expect(
      verdict.findings == [
        HostFinding(.liveCanary, .pass), HostFinding(.pastCanary, .pass, .status(410)), HostFinding(.encryption, .pass),
        HostFinding(.clock, .pass, .seconds(0)),
        HostFinding(.header("Content-Security-Policy"), .pass, .found("default-src 'none'; script-src 'self'")),
        HostFinding(.header("Referrer-Policy"), .pass, .found("no-referrer")),
        HostFinding(.header("X-Content-Type-Options"), .pass, .found("nosniff")),
        HostFinding(.header("X-Robots-Tag"), .pass, .found("noindex, nofollow")),
        HostFinding(.header("Cache-Control"), .pass, .found("private, no-store")),
        HostFinding(.forgedDay, .pass, .status(404)), HostFinding(.listing, .pass),
      ])
  }

  /// A host that refuses everything enforces nothing that is worth a promise.
  @Test func aHostThatRefusesEverythingPromisesNothing() async throws {
    var answers = try Self.host(pastStatus: 410)
    for path in answers.keys { answers[path]?.status = 410 }
    let verdict = try await Self.verdict(answers)
    #expect(verdict.expiry == .unverified)
    #expect(verdict.findings.contains(HostFinding(.liveCanary, .fail, .status(410))))
  }

  @Test func aForgedDayThatIsServedPromisesNothing() async throws {
    var answers = try Self.host(pastStatus: 410)
    let token = Link.pastCanary(key: try SampleStudio.key).token
    answers["d/99991231/\(token)/canary.txt"] = .init(status: 200, headers: [:], body: [])
    let verdict = try await Self.verdict(answers)
    #expect(verdict.expiry == .unverified)
    #expect(verdict.findings.contains(HostFinding(.forgedDay, .fail, .status(200))))
  }

  @Test(arguments: [
    HostVerification.FetchFailure.unreachable("no route"), .timedOut, .certificate(.expired),
  ])
  func aSilentHostPromisesNothing(_ failure: HostVerification.FetchFailure) async throws {
    let verdict = try await Self.verdict([:], failure: failure)
    #expect(verdict.expiry == .unverified)
    #expect(verdict.findings.contains(HostFinding(.liveCanary, .fail, .failure(failure))))
    let encryption = verdict.findings.first { $0.subject == .encryption }
    #expect(encryption?.outcome == (failure == .certificate(.expired) ? .fail : .uncertain))
  }

  @Test func plainHTTPFails() async throws {
    let verdict = try await Self.verdict(try Self.host(pastStatus: 410), base: "http://photos.lumen.example")
    #expect(verdict.findings.contains(HostFinding(.encryption, .fail)))
  }

  @Test(arguments: [("d/", "d/"), ("d/99991231/", "d/99991231/")])
  func listedFoldersFail(_ served: String, _ named: String) async throws {
    var answers = try Self.host(pastStatus: 410)
    answers[served] = .init(status: 200, headers: [:], body: Array("Index of".utf8))
    #expect(try await Self.verdict(answers).findings.contains(HostFinding(.listing, .fail, .path(named))))
  }

  @Test(arguments: [
    ("Mon, 23 Nov 2026 12:04:59 GMT", HostFinding.Outcome.pass, 299), ("Mon, 23 Nov 2026 11:54:00 GMT", .fail, -360),
    ("Tue, 24 Nov 2026 12:00:00 GMT", .fail, 86_400),
  ])
  func theClockIsCompared(_ date: String, _ outcome: HostFinding.Outcome, _ seconds: Int) async throws {
    var answers = try Self.host(pastStatus: 410)
    for path in answers.keys { answers[path]?.headers["date"] = date }
    #expect(try await Self.verdict(answers).findings.contains(HostFinding(.clock, outcome, .seconds(seconds))))
  }

  @Test(arguments: [
    "", "yesterday", "Mon, 31 Feb 2026 12:00:00 GMT", "Mon, 23 Nov 2026 25:00:00 GMT", "Mon, 23 Nov 2026 12:00:00 CET",
  ])
  func aDateThatCannotBeReadIsUncertain(_ date: String) async throws {
    var answers = try Self.host(pastStatus: 410)
    for path in answers.keys { answers[path]?.headers["date"] = date }
    #expect(try await Self.verdict(answers).findings.contains(HostFinding(.clock, .uncertain)))
  }

  @Test(arguments: [
    ("referrer-policy", "Referrer-Policy"), ("cache-control", "Cache-Control"), ("x-robots-tag", "X-Robots-Tag"),
  ])
  func missingHeadersFail(_ key: String, _ name: String) async throws {
    var answers = try Self.host(pastStatus: 410)
    for path in answers.keys { answers[path]?.headers[key] = nil }
    let verdict = try await Self.verdict(answers)
    #expect(verdict.findings.contains(HostFinding(.header(name), .fail, .found(nil))))
    // What a header lacks does not change whether links end.
    #expect(verdict.expiry == .enforcedByHost)
  }

  @Test func ordersAreAskedFor() async throws {
    let link = try SampleStudio.link()
    var answers = try Self.host(pastStatus: 410)
    let missing = try await Self.verdict(answers, live: link, purged: link)
    #expect(missing.findings.contains(HostFinding(.liveOrder, .fail, .status(404))))
    #expect(missing.findings.contains(HostFinding(.purgedOrder, .pass, .status(404))))
    answers[link.path] = .init(status: 200, headers: [:], body: [])
    let served = try await Self.verdict(answers, live: link, purged: link)
    #expect(served.findings.contains(HostFinding(.liveOrder, .pass, .status(200))))
    #expect(served.findings.contains(HostFinding(.purgedOrder, .fail, .status(200))))
  }

  @Test(arguments: [
    ("SSL certificate problem: certificate has expired", CertificateFault.expired),
    ("SSL certificate problem: certificate is not yet valid", .notYetValid),
    ("SSL certificate problem: self-signed certificate", .selfSigned),
    ("SSL certificate problem: self signed certificate", .selfSigned),
    ("SSL certificate problem: self-signed certificate in certificate chain", .unknownAuthority),
    ("SSL certificate problem: unable to get local issuer certificate", .unknownAuthority),
    ("SSL: no alternative certificate subject name matches target host name 'a.example'", .otherName),
    ("SSL: certificate subject name 'b' does not match target host name 'a'", .otherName),
    (
      "SSL certificate problem: CA signature digest algorithm too weak (certificate)",
      .other("SSL certificate problem: CA signature digest algorithm too weak (certificate)")
    ),
    ("Could not resolve host: a.example", nil),
  ])
  func faultsOfCertificatesAreToldApart(_ words: String, _ fault: CertificateFault?) {
    #expect(CertificateFault(words: words) == fault)
  }
}
