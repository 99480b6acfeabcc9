public import Foundation
import Orders

/// Asks a live host what it enforces. Who calls it brings the network along.
public struct HostVerification: Sendable {
  /// What came back for one address, without following redirects.
  public struct Answer: Sendable {
    public var status: Int
    /// Names in lower case.
    public var headers: [String: String]
    public var body: [UInt8]

    public init(status: Int, headers: [String: String], body: [UInt8]) {
      self.status = status
      self.headers = headers
      self.body = body
    }
  }

  /// Why nothing came back.
  public enum FetchFailure: Error, Hashable, Sendable {
    case unreachable(String)
    case certificate(CertificateFault)
    case timedOut
  }

  public typealias Fetch = @Sendable (_ url: String) async throws(FetchFailure) -> Answer

  private let baseURL: String
  private let key: LinkKey
  private let now: Date

  /// - Parameters:
  ///   - baseURL: where the site stands, without `/` at the end.
  ///   - now: the time here, to which the host's clock is compared.
  public init(baseURL: String, key: LinkKey, now: Date) {
    self.baseURL = baseURL
    self.key = key
    self.now = now
  }

  /// - Parameters:
  ///   - live: an order that is in the site and has not ended.
  ///   - purged: an order that was deleted.
  public func run(live: Link? = nil, purged: Link? = nil, fetch: Fetch) async -> HostVerdict {
    var findings: [HostFinding] = []
    let past = await answer(Link.pastCanary(key: key).path + "canary.txt", fetch)
    let future = await answer(Link.liveCanary(key: key).path + "live.txt", fetch)
    findings.append(servedLive(future))
    findings.append(refusedPast(past, siteIsThere: Self.serves(future, Canary.live)))
    findings.append(contentsOf: transport(future))
    findings.append(contentsOf: headers(future, named: Link.liveCanary(key: key).path + "live.txt"))
    findings.append(await forged(fetch))
    findings.append(await listing(fetch))
    if let live { findings.append(await liveOrder(live, fetch)) }
    if let purged { findings.append(await purgedOrder(purged, fetch)) }
    return HostVerdict(findings: findings)
  }

  /// A host whose clock is off by more ends links on the wrong day for somebody.
  static let toleratedSkew: TimeInterval = 300

  private func answer(_ path: String, _ fetch: Fetch) async -> Result<Answer, FetchFailure> {
    do throws(FetchFailure) {
      return .success(try await fetch(baseURL + "/" + path))
    } catch {
      return .failure(error)
    }
  }

  private static func serves(_ answer: Result<Answer, FetchFailure>, _ text: String) -> Bool {
    guard case .success(let answer) = answer else { return false }
    return answer.status == 200 && answer.body == Array(text.utf8)
  }

  // MARK: - Ends of links

  private func servedLive(_ answer: Result<Answer, FetchFailure>) -> HostFinding {
    switch answer {
    case .success where Self.serves(answer, Canary.live): HostFinding(.liveCanary, .pass)
    case .success(let answer): HostFinding(.liveCanary, .fail, .status(answer.status))
    case .failure(let failure): HostFinding(.liveCanary, .fail, .failure(failure))
    }
  }

  /// 410 and 403 are refusals. 404 may mean only that the file was never uploaded.
  private func refusedPast(_ answer: Result<Answer, FetchFailure>, siteIsThere: Bool) -> HostFinding {
    switch answer {
    case .success(let answer) where answer.status == 410 || answer.status == 403:
      HostFinding(.pastCanary, siteIsThere ? .pass : .uncertain, .status(answer.status))
    case .success(let answer) where answer.status == 200:
      HostFinding(.pastCanary, .fail, .status(200))
    case .success(let answer): HostFinding(.pastCanary, .uncertain, .status(answer.status))
    case .failure(let failure): HostFinding(.pastCanary, .uncertain, .failure(failure))
    }
  }

  private func forged(_ fetch: Fetch) async -> HostFinding {
    let token = Link.pastCanary(key: key).token
    switch await answer("d/\(CalendarDay.farAhead.compact)/\(token)/canary.txt", fetch) {
    case .success(let answer):
      return HostFinding(.forgedDay, answer.status == 200 ? .fail : .pass, .status(answer.status))
    case .failure(let failure): return HostFinding(.forgedDay, .uncertain, .failure(failure))
    }
  }

  private func listing(_ fetch: Fetch) async -> HostFinding {
    for path in ["d/", "d/\(CalendarDay.farAhead.compact)/"] {
      switch await answer(path, fetch) {
      case .success(let answer) where answer.status == 200: return HostFinding(.listing, .fail, .path(path))
      case .success: continue
      case .failure(let failure): return HostFinding(.listing, .uncertain, .failure(failure))
      }
    }
    return HostFinding(.listing, .pass)
  }

  private func liveOrder(_ link: Link, _ fetch: Fetch) async -> HostFinding {
    switch await answer(link.path, fetch) {
    case .success(let answer):
      return HostFinding(.liveOrder, answer.status == 200 ? .pass : .fail, .status(answer.status))
    case .failure(let failure): return HostFinding(.liveOrder, .fail, .failure(failure))
    }
  }

  private func purgedOrder(_ link: Link, _ fetch: Fetch) async -> HostFinding {
    switch await answer(link.path, fetch) {
    case .success(let answer):
      let isGone = [403, 404, 410].contains(answer.status)
      return HostFinding(.purgedOrder, isGone ? .pass : .fail, .status(answer.status))
    case .failure(let failure): return HostFinding(.purgedOrder, .uncertain, .failure(failure))
    }
  }

  // MARK: - How it is served

  private func transport(_ answer: Result<Answer, FetchFailure>) -> [HostFinding] {
    let isSecure = baseURL.lowercased().hasPrefix("https://")
    let encryption: HostFinding =
      switch answer {
      case .failure(.certificate(let fault)): HostFinding(.encryption, .fail, .failure(.certificate(fault)))
      case .failure(let failure): HostFinding(.encryption, .uncertain, .failure(failure))
      case .success: HostFinding(.encryption, isSecure ? .pass : .fail)
      }
    guard case .success(let answer) = answer, let text = answer.headers["date"], let there = HTTPDate.read(text) else {
      return [encryption, HostFinding(.clock, .uncertain)]
    }
    let skew = there.timeIntervalSince(now)
    let clock = HostFinding(.clock, abs(skew) <= Self.toleratedSkew ? .pass : .fail, .seconds(Int(skew.rounded())))
    return [encryption, clock]
  }

  private func headers(_ answer: Result<Answer, FetchFailure>, named path: String) -> [HostFinding] {
    guard case .success(let answer) = answer, answer.status == 200 else { return [] }
    return HostHeaders.required.map { header in
      let found = answer.headers[header.name.lowercased()]
      let isMet = found.map { found in header.words.allSatisfy { found.lowercased().contains($0) } } ?? false
      return HostFinding(.header(header.name), isMet ? .pass : .fail, .found(found))
    }
  }
}
