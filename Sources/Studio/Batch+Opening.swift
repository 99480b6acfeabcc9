import Foundation
public import Ledger
import Manifest
import Orders
public import Site

extension Batch {
  /// Opens all that a run needs. Nothing is rendered yet, and the ledger is held from here on.
  public init(_ workshop: Workshop, moment: RunMoment, core: FaceCore, options: BatchOptions) throws(BatchError) {
    let folder = workshop.folder
    let configuration = workshop.configuration
    let secret = try Self.secret(of: folder)
    let key = try Self.linkKey(secret)
    let templates = try StudioTemplates.read(folder)
    let pages = try Self.pages(workshop, moment: moment, templates: templates)
    let ledger = try Self.ledger(of: folder, secret: secret, command: "render", now: moment.now)
    let retention = Retention(days: configuration.retentionDays)
    let site = SitePublisher(site: folder.site.path, staging: folder.staging.path)
    let review = PrivateFolder(folder.review.path)

    renderer = OrderRenderer(workshop, core: core, memory: options.memory)
    publisher = OrderPublisher(
      ledger: ledger, site: site, pages: pages, key: key, retention: retention,
      prints: PrivateFolder(folder.prints.path), review: review, now: moment.now)
    self.site = SiteFinisher(
      site: PublicSite(workshop, moment: moment, ledger: ledger, pages: pages, templates: templates), review: review,
      report: ReviewRenderer(configuration: configuration, day: moment.day, templates: templates))
    gate = AdmissionGate(
      consent: ConsentGate(policies: configuration.policies), retention: retention, ledger: ledger,
      today: moment.day, now: moment.now)
    settlement = Settlement(ledger: ledger, site: site, folder: folder, now: moment.now)
    workers = Workers(count: options.workers)
  }

  static func pages(
    _ workshop: Workshop, moment: RunMoment, templates: TemplateSet
  ) throws(BatchError) -> SiteRenderer {
    let configuration = workshop.configuration
    return SiteRenderer(
      configuration: configuration, day: moment.day, key: try linkKey(try secret(of: workshop.folder)),
      templates: templates, logo: try StudioLogo.read(configuration.brand, in: workshop.folder),
      expiry: VerificationRecord.promise(for: configuration, in: workshop.folder))
  }

  static func secret(of folder: StudioFolder) throws(BatchError) -> [UInt8] {
    do throws(StudioKeyError) {
      return try StudioKey.read(folder)
    } catch {
      throw .key(error)
    }
  }

  static func linkKey(_ secret: [UInt8]) throws(BatchError) -> LinkKey {
    do throws(LinkKeyError) {
      return try LinkKey(bytes: secret)
    } catch {
      throw .key(.wrongLength(path: "studio.key", bytes: secret.count))
    }
  }

  /// - Parameter command: the subcommand that holds the ledger, for whoever comes second.
  static func ledger(
    of folder: StudioFolder, secret: [UInt8], command: String, now: Date
  ) throws(BatchError) -> Ledger {
    do throws(LedgerError) {
      return try Ledger(
        path: folder.ledger.path, secret: LedgerSecret(studioKey: secret), access: .writing,
        holder: LockHolder(pid: ProcessInfo.processInfo.processIdentifier, command: command), now: now)
    } catch {
      throw .ledger(error)
    }
  }
}

/// Why a run cannot begin, or cannot go on.
public enum BatchError: Error {
  case key(StudioKeyError)
  case ledger(LedgerError)
  case template(TemplateError)
  case logo(path: String, LogoError?)
  case publication(PublicationError)
  case page(SiteError)
  case file(FileFailure)

  /// Says of every error of a step which kind it is.
  static func telling<Result>(_ step: () throws -> Result) throws(BatchError) -> Result {
    do {
      return try step()
    } catch let error as LedgerError {
      throw .ledger(error)
    } catch let error as PublicationError {
      throw .publication(error)
    } catch let error as SiteError {
      throw .page(error)
    } catch let error as FileFailure {
      throw .file(error)
    } catch {
      throw .file(FileFailure(error, path: "build"))
    }
  }
}
