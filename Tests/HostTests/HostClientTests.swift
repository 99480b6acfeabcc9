import Foundation
import Orders
import Site
import SiteTesting
import Testing

/// `verify` as it goes over the network, to real servers.
@Suite(.serialized)
struct HostClientTests {
  private static func verdict(at address: String, purged: Link? = nil, live: Link? = nil) async throws -> HostVerdict {
    let client = HostClient(timeout: 10)
    return await HostVerification(baseURL: address, key: try SampleStudio.key, now: Date())
      .run(live: live, purged: purged) { url async throws(HostVerification.FetchFailure) in try await client.fetch(url)
      }
  }

  @Test(arguments: RealServer.Kind.allCases)
  func anEnforcingHostIsRecognised(_ kind: RealServer.Kind) async throws {
    let day = SampleStudio.day("2099-05-22")
    let server = try RealServer(.init(kind: kind, days: [day], domain: "127.0.0.1"))
    let live = Link(order: OrderNumber("A-1001"), revision: 0, lastDay: day, key: try SampleStudio.key)
    let verdict = try await Self.verdict(at: server.origin, purged: try SampleStudio.link(), live: live)
    #expect(verdict.expiry == .enforcedByHost)
    for subject in [
      HostFinding.Subject.pastCanary, .liveCanary, .forgedDay, .listing, .liveOrder, .purgedOrder, .clock,
    ] {
      #expect(verdict.findings.first { $0.subject == subject }?.outcome == .pass, "\(subject)")
    }
    let headers = verdict.findings.filter { if case .header = $0.subject { true } else { false } }
    #expect(headers.count == 5)
    #expect(headers.allSatisfy { $0.outcome == (kind.isFullyConfigured ? .pass : .fail) })
  }

  @Test func aHostWithoutItsFolderFileIsFoundOut() async throws {
    let server = try RealServer(.init(kind: .apacheFolder, days: [], allowsOverride: false, domain: "127.0.0.1"))
    #expect(try await Self.verdict(at: server.origin).expiry == .byDeletionOnly)
  }

  @Test func aClockThatIsWrongIsTold() async throws {
    let server = try RealServer(.init(kind: .nginx, days: [], clock: "2027-05-22 12:00:00", domain: "127.0.0.1"))
    let verdict = try await Self.verdict(at: server.origin)
    #expect(verdict.findings.first { $0.subject == .clock }?.outcome == .fail)
    #expect(verdict.expiry == .enforcedByHost)
  }

  @Test func aCertificateThatIsNotTrustedIsTold() async throws {
    let cases: [(TestCertificate, CertificateFault)] = [
      (try TestCertificate(), .selfSigned),
      (try TestCertificate(signedBy: try TestCertificate(of: "DNS:authority.example")), .unknownAuthority),
    ]
    for (certificate, fault) in cases {
      let server = try RealServer(.init(kind: .nginx, days: [], domain: "127.0.0.1", certificate: certificate))
      let verdict = try await Self.verdict(at: "https://127.0.0.1:\(server.client.port)")
      let encryption = try #require(verdict.findings.first { $0.subject == .encryption })
      #expect(encryption == HostFinding(.encryption, .fail, .failure(.certificate(fault))))
      #expect(verdict.expiry == .unverified)
    }
  }

  @Test func redirectsAreNotFollowed() async throws {
    let day = SampleStudio.day("2099-05-22")
    let server = try RealServer(.init(kind: .nginx, days: [day], domain: "127.0.0.1"))
    let answer = try await HostClient(timeout: 10).fetch(server.origin + String(try server.path(day).dropLast()))
    #expect(answer.status == 301)
  }

  @Test func nobodyThereIsNoVerdict() async throws {
    let port = try RawClient.freePort()
    let verdict = try await Self.verdict(at: "http://127.0.0.1:\(port)")
    #expect(verdict.expiry == .unverified)
    #expect(!verdict.isAnswered)
    await #expect(throws: HostVerification.FetchFailure.unreachable("no address")) {
      _ = try await HostClient(timeout: 10).fetch("no address")
    }
  }
}
