import Foundation
import Orders
import Site
import SiteTesting
import Testing

/// What `verify` says of each real server.
@Suite(.serialized)
struct LiveVerificationTests {
  private static func verdict(_ server: RealServer, purged: Link? = nil) async throws -> HostVerdict {
    let client = server.client
    let base = server.origin
    let verification = HostVerification(baseURL: base, key: try SampleStudio.key, now: Date())
    return await verification.run(purged: purged) { url async throws(HostVerification.FetchFailure) in
      guard let answer = try? client.get(String(url.dropFirst(base.count))) else { throw .unreachable(url) }
      return HostVerification.Answer(
        status: answer.status, headers: answer.headers.mapValues { $0.joined(separator: ", ") },
        body: Array(answer.body.utf8))
    }
  }

  @Test(arguments: RealServer.Kind.allCases)
  func linksAreSeenToEnd(_ kind: RealServer.Kind) async throws {
    let server = try RealServer(.init(kind: kind, days: []))
    let verdict = try await Self.verdict(server, purged: try SampleStudio.link())
    #expect(verdict.expiry == .enforcedByHost)
    let failed = verdict.findings.filter { $0.outcome == .fail }.map(\.subject)
    // A test has no certificate, and a folder file sets no headers.
    #expect(failed.contains(.encryption))
    #expect(failed.count == (kind.isFullyConfigured ? 1 : 6), "\(failed)")
  }

  @Test func aHostThatForbidsTheFolderFileIsFoundOut() async throws {
    let server = try RealServer(.init(kind: .apacheFolder, days: [], allowsOverride: false))
    let verdict = try await Self.verdict(server)
    #expect(verdict.expiry == .byDeletionOnly)
    #expect(verdict.findings.contains(HostFinding(.pastCanary, .fail, .status(200))))
  }
}
