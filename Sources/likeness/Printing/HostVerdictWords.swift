import Site

/// What was seen of a live host, for people.
struct VerdictWords {
  private let found: HostVerdict

  init(_ found: HostVerdict) {
    self.found = found
  }

  var lines: [String] {
    found.findings.map { finding in
      let seen = Self.seen(finding).map { ": \($0)" } ?? ""
      return Self.outcome(finding) + String(repeating: " ", count: 11 - Self.outcome(finding).count)
        + Self.subject(finding) + seen
    }
  }

  /// The plain answer, and what to do.
  var verdict: String {
    switch found.expiry {
    case .enforcedByHost:
      """
      Links are ended by the host: it refuses a day that is past and serves one that is to come. Pages say so from the \
      next render on. Deletion still needs `likeness purge` every day, and an upload after it.
      """
    case .byDeletionOnly:
      """
      Links are ended only by deletion: the host serves a day that is long past. Install the rules of build/host (on \
      Apache, the folder file works only where AllowOverride permits it), or run `likeness purge` every day and upload \
      after it with a transfer that deletes. Pages promise no more than that.
      """
    case .unverified:
      """
      Nothing can be told: the canaries did not answer as they would on a site that was uploaded whole. Upload \
      build/site, and verify again. Until then pages promise deletion only.
      """
    }
  }

  static func outcome(_ finding: HostFinding) -> String {
    switch finding.outcome {
    case .pass: "good"
    case .fail: "fault"
    case .uncertain: "uncertain"
    }
  }

  static func subject(_ finding: HostFinding) -> String {
    switch finding.subject {
    case .pastCanary: "a link of a past day is refused"
    case .liveCanary: "a link of a coming day is served"
    case .forgedDay: "a later day in the path of a past link leads nowhere"
    case .listing: "folders are not listed"
    case .liveOrder: "an order that stands is served"
    case .purgedOrder: "an order that was deleted is gone"
    case .encryption: "the connection is encrypted, with a certificate that is trusted"
    case .clock: "the clock of the host is right"
    case .header(let name): "the header \(name) says what it should"
    }
  }

  private static func certificate(_ fault: CertificateFault) -> String {
    switch fault {
    case .expired: "its certificate has expired"
    case .notYetValid: "its certificate is not valid yet; is the clock here right?"
    case .selfSigned: "its certificate is signed by itself, which no browser trusts"
    case .unknownAuthority:
      "no authority that is known here signed its certificate, or the host leaves out the certificates in between"
    case .otherName: "its certificate is of another host name"
    case .other(let words): "no trusted certificate (\(words))"
    }
  }

  /// Nil where the outcome says it all.
  static func seen(_ finding: HostFinding) -> String? {
    switch finding.fact {
    case nil: nil
    case .status(let status): "status \(status)"
    case .failure(.timedOut): "no answer in time"
    case .failure(.unreachable(let words)): "no answer (\(words))"
    case .failure(.certificate(let fault)): certificate(fault)
    case .path(let path): "\(path) is"
    case .seconds(0): nil
    case .seconds(let seconds): "\(seconds >= 0 ? "ahead" : "behind") by \(abs(seconds)) s"
    case .found(nil): "it is missing"
    case .found(let value?): finding.outcome == .pass ? nil : "\"\(value)\""
    }
  }
}
