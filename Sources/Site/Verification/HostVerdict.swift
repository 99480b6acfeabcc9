/// What a live host was seen to do.
public struct HostVerdict: Hashable, Sendable {
  public var findings: [HostFinding]

  public init(findings: [HostFinding]) {
    self.findings = findings
  }

  /// What pages may promise after this.
  public var expiry: ExpiryPromise {
    func outcome(_ subject: HostFinding.Subject) -> HostFinding.Outcome? {
      findings.first { $0.subject == subject }?.outcome
    }
    switch outcome(.pastCanary) {
    case .pass where outcome(.liveCanary) == .pass && outcome(.forgedDay) == .pass: return .enforcedByHost
    case .fail: return .byDeletionOnly
    default: return .unverified
    }
  }

  /// Whether anything came back at all.
  public var isAnswered: Bool {
    findings.contains { finding in
      guard finding.subject == .liveCanary else { return false }
      if case .failure = finding.fact { return false }
      return true
    }
  }

  public var hasFailures: Bool { findings.contains { $0.outcome == .fail } }
}

/// One thing that was asked of a host.
public struct HostFinding: Hashable, Sendable {
  public enum Subject: Hashable, Sendable {
    /// A link of a day that is long past is refused.
    case pastCanary
    /// A link of a day that is far ahead is served.
    case liveCanary
    /// Another day in the path leads nowhere.
    case forgedDay
    /// Folders are not listed.
    case listing
    case liveOrder
    case purgedOrder
    /// HTTPS with a certificate that is trusted.
    case encryption
    case clock
    case header(String)
  }

  public enum Outcome: Hashable, Sendable {
    case pass
    case fail
    case uncertain
  }

  /// What was seen.
  public enum Fact: Hashable, Sendable {
    case status(Int)
    case failure(HostVerification.FetchFailure)
    case path(String)
    /// By which the host's clock is ahead of the one here.
    case seconds(Int)
    /// The header's value; nil where there is none.
    case found(String?)
  }

  public var subject: Subject
  public var outcome: Outcome
  public var fact: Fact?

  public init(_ subject: Subject, _ outcome: Outcome, _ fact: Fact? = nil) {
    self.subject = subject
    self.outcome = outcome
    self.fact = fact
  }
}
