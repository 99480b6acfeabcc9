import Foundation
public import Ledger
import Manifest
import Orders
public import Site

extension Batch {
  /// Opens all that a run needs. Nothing is rendered yet, and the ledger is held from here on.
  public init(_ workshop: Workshop, moment: RunMoment, core: FaceCore, options: BatchOptions) throws(BatchError) {
    if case .due = SuspensionStep(workshop.configuration.suspension, today: moment.day) { throw .serviceEnded }
    let folder = workshop.folder
    let configuration = workshop.configuration
    let studio = try OpenStudio(workshop, moment: moment, for: "render")
    let site = try studio.site()
    let ledger = studio.ledger
    let retention = Retention(days: configuration.retentionDays)
    let review = PrivateFolder(folder.review.path)

    self.studio = studio
    renderer = OrderRenderer(workshop, core: core, memory: options.memory)
    publisher = OrderPublisher(
      ledger: ledger, site: site.publisher, pages: site.pages, key: site.key, retention: retention,
      prints: PrivateFolder(folder.prints.path), review: review, now: moment.now)
    self.site = SiteFinisher(
      site: site,
      lists: RunLists(
        review: review, prints: PrivateFolder(folder.prints.path),
        renderer: ReviewRenderer(configuration: configuration, day: moment.day, templates: site.templates),
        assembly: ReviewAssembly(key: site.key, retention: retention, pages: site.pages), lab: configuration.lab,
        languages: configuration.languages))
    gate = AdmissionGate(
      consent: ConsentGate(policies: configuration.policies, on: moment.day), retention: retention, ledger: ledger,
      today: moment.day, now: moment.now)
    workers = Workers(count: options.workers)
    faces =
      options.showsFaces
      ? FaceStrips(photos: renderer.photos, core: core, memory: renderer.memory, review: review) : nil
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

  static func holder(command: String) -> LockHolder {
    LockHolder(pid: ProcessInfo.processInfo.processIdentifier, command: command)
  }

  /// - Parameter command: the subcommand that holds the ledger, for whoever comes second.
  static func ledger(
    of folder: StudioFolder, secret: [UInt8], access: Ledger.Access = .writing, command: String, moment: RunMoment
  ) throws(BatchError) -> Ledger {
    do throws(LedgerError) {
      return try Ledger(
        path: folder.ledger.path, secret: LedgerSecret(studioKey: secret), access: access,
        holder: holder(command: command), now: moment.now,
        acceptsEarlierClock: moment.acceptsEarlierClock)
    } catch {
      throw .ledger(error)
    }
  }
}

/// Why a run cannot begin, or cannot go on.
public enum BatchError: Error {
  case key(StudioKeyError)
  case ledger(LedgerError)
  /// The file that the ledger should be restored from is none, or not whole.
  case backup(path: String, LedgerError.Damage)
  case template(TemplateError)
  case logo(path: String, LogoError?)
  case publication(PublicationError)
  case page(SiteError)
  case file(FileFailure)
  case ending(EndingError)
  /// What was published is there, and what the ledger knew of it is not.
  case ledgerMissing(path: String)
  /// The day is over on which a suspension deletes everything.
  case serviceEnded

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
    } catch let error as EndingError {
      throw .ending(error)
    } catch let error as BatchError {
      throw error
    } catch {
      throw .file(FileFailure(error, path: "build"))
    }
  }
}
