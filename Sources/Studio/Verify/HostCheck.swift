public import Foundation
import Ledger
import Orders
public import Site

/// Asks the studio's live host what it enforces, and keeps the answer for the pages of later runs.
public struct HostCheck: Sendable {
  private let folder: StudioFolder
  private let configuration: StudioConfiguration
  private let moment: RunMoment
  private let key: LinkKey
  /// An order that stands in the site; nil where none does.
  public let live: Link?
  /// An order that was deleted; nil where none was.
  public let purged: Link?

  /// Reads key and ledger; nothing is asked or written yet.
  public init(_ workshop: Workshop, moment: RunMoment) throws(BatchError) {
    folder = workshop.folder
    configuration = workshop.configuration
    self.moment = moment
    let secret = try Batch.secret(of: workshop.folder)
    let key = try Batch.linkKey(secret)
    self.key = key
    guard FileManager.default.fileExists(atPath: folder.ledger.path) else {
      live = nil
      purged = nil
      return
    }
    do throws(LedgerError) {
      let ledger = try Ledger(
        path: folder.ledger.path, secret: LedgerSecret(studioKey: secret), access: .reading,
        holder: LockHolder(pid: ProcessInfo.processInfo.processIdentifier, command: "verify"), now: moment.now)
      live = try Self.latest(ledger, on: moment.day)
      purged = try ledger.lastEndedLink().map {
        Link(order: $0.order, revision: $0.revision, lastDay: $0.lastDay, key: key)
      }
    } catch {
      throw .ledger(error)
    }
  }

  /// - Parameters:
  ///   - address: where the site stands; nil for the configuration's own.
  ///   - now: the time here, to which the host's clock is compared.
  public func verdict(at address: String?, now: Date, fetch: HostVerification.Fetch) async -> HostVerdict {
    await HostVerification(baseURL: Self.trimmed(address ?? configuration.baseURL), key: key, now: now)
      .run(live: live, purged: purged, fetch: fetch)
  }

  /// Keeps the verdict, so that pages say it from the next run on.
  ///
  /// - Returns: false, and nothing is kept, where another address than the configuration's was asked, or nothing
  ///   answered at all.
  public func keep(_ verdict: HostVerdict, of address: String?) throws(FileFailure) -> Bool {
    guard Self.trimmed(address ?? configuration.baseURL) == configuration.baseURL, verdict.isAnswered else {
      return false
    }
    try VerificationRecord(baseURL: configuration.baseURL, day: moment.day, promise: verdict.expiry).write(in: folder)
    return true
  }

  private static func trimmed(_ address: String) -> String {
    var address = address
    while address.hasSuffix("/") { address.removeLast() }
    return address
  }

  /// Of the first page of the ledger's list, the link that is good for longest.
  private static func latest(_ ledger: Ledger, on day: CalendarDay) throws(LedgerError) -> Link? {
    var pages = ledger.livePublications()
    let links = try pages.next()?.compactMap { Link(path: $0.path) } ?? []
    return links.filter { $0.day >= day }.max { ($0.day, $0.token) < ($1.day, $1.token) }
  }
}
