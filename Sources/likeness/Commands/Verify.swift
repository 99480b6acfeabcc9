import ArgumentParser
import Foundation
import Site
import Studio

struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Ask the live host whether it ends links, and how it serves them.",
    discussion: """
      Every site carries two canaries: one of a day long past, which the host must refuse, and one of a day far \
      ahead, which it must serve. With them, an order that stands and one that was deleted, this asks whether links \
      are ended by the host or only by deletion, and looks at headers, listings, the certificate and the clock. The \
      order pages of the next `render` promise what was found, and no more.

      Exit codes: 0 the host ends links and serves everything as it should; 3 it does not, or nothing could be told.

      EXAMPLES
        likeness verify --studio my-studio              at base_url of studio.yaml
        likeness verify https://photos.example          kept if it is base_url
        likeness verify http://127.0.0.1:8080 --json    a trial on this machine
      """)

  @Argument(help: "Where the site stands. Without it: base_url of studio.yaml.")
  var address: String?
  @OptionGroup var studio: StudioOptions
  @OptionGroup var format: FormatOptions
  @Option(help: "Seconds to wait for each answer.")
  var timeout = 20

  func validate() throws {
    if let address, URL(string: address)?.host == nil || !["http", "https"].contains(URL(string: address)?.scheme) {
      throw ValidationError("\"\(address)\" is no address such as https://photos.example.")
    }
    guard (1...600).contains(timeout) else { throw ValidationError("--timeout takes 1 to 600 seconds.") }
  }

  func run() async throws {
    let workshop = try studio.open()
    let moment = try studio.moment(in: workshop)
    let client = HostClient(timeout: TimeInterval(timeout))
    let verdict: HostVerdict
    let isKept: Bool
    do {
      let check = try HostCheck(workshop, moment: moment)
      // The host's clock is compared with this machine's, whatever day the run works on.
      verdict = await check.verdict(at: address, now: Date()) { url async throws(HostVerification.FetchFailure) in
        try await client.fetch(url)
      }
      isKept = try check.keep(verdict, of: address)
    } catch let error as BatchError {
      throw Failure(error)
    } catch let error as FileFailure {
      throw Failure(.inputOutput, "\(error.path): \(error.reason).")
    }
    let words = VerdictWords(verdict)
    if format.json {
      Terminal.say(try JSONText.of(HostDescription(verdict, words)))
    } else {
      for line in words.lines { Terminal.say(line) }
      Terminal.say("")
      Terminal.say(words.verdict)
    }
    if !isKept { Terminal.note("Not kept: the pages go on promising what they did before.") }
    if verdict.expiry != .enforcedByHost || verdict.hasFailures {
      throw ExitCode(ExitStatus.hostFault.rawValue)
    }
  }
}

/// What `verify` says, for a program.
private struct HostDescription: Encodable {
  struct Entry: Encodable {
    var subject: String
    var outcome: String
    var seen: String
  }

  var links: String
  var findings: [Entry]

  init(_ verdict: HostVerdict, _ words: VerdictWords) {
    links =
      switch verdict.expiry {
      case .enforcedByHost: "ended_by_host"
      case .byDeletionOnly: "ended_by_deletion_only"
      case .unverified: "unknown"
      }
    findings = verdict.findings.map { finding in
      Entry(
        subject: VerdictWords.subject(finding), outcome: VerdictWords.outcome(finding),
        seen: VerdictWords.seen(finding) ?? "")
    }
  }
}
