import Foundation
public import Ledger
import Manifest
public import Orders
import Site

/// A studio whose ledger is open: what every command works with that looks at orders or changes them.
///
/// While one is open to be written, no other run can write.
public struct OpenStudio: Sendable {
  public let workshop: Workshop
  public let moment: RunMoment
  public let ledger: Ledger
  private let secret: [UInt8]

  /// - Parameter command: the subcommand's name, which a second run is told.
  public init(
    _ workshop: Workshop, moment: RunMoment, for command: String, access: Ledger.Access = .writing
  ) throws(BatchError) {
    self.workshop = workshop
    self.moment = moment
    secret = try Batch.secret(of: workshop.folder)
    try LedgerLoss(workshop.folder).check()
    ledger = try Batch.ledger(
      of: workshop.folder, secret: secret, access: access, command: command, moment: moment)
    // What an earlier program put there may be on the host.
    if access == .writing, !uploads.isBegun, FileWalk(root: folder.site).isThere {
      try BatchError.telling { try uploads.write() }
    }
  }

  var uploads: UploadLists {
    UploadLists(
      site: folder.site.path, lists: PrivateFolder(folder.review.path), root: folder.root.path,
      record: folder.uploads.lastPathComponent)
  }

  public var folder: StudioFolder { workshop.folder }
  public var configuration: StudioConfiguration { workshop.configuration }

  var ender: Ender { ender(deletesSources: configuration.deletesSources) }

  func ender(deletesSources: Bool) -> Ender {
    Ender(
      ledger: ledger, folder: folder, deletesSources: deletesSources, terms: printTerms, now: moment.now,
      today: moment.day)
  }

  /// The studio's templates are read here, so that whatever needs no page does without them.
  func site() throws(BatchError) -> StudioSite {
    let key = try Batch.linkKey(secret)
    let templates = try StudioTemplates.read(folder)
    let pages = SiteRenderer(
      configuration: configuration, day: moment.day, key: key, templates: templates,
      logo: try StudioLogo.read(configuration.brand, in: folder),
      expiry: VerificationRecord.promise(for: configuration, in: folder))
    let publisher = SitePublisher(site: folder.site.path, staging: folder.staging.path)
    let cache = RenderCache(folder: folder.cache)
    return StudioSite(
      ledger: ledger, key: key, pages: pages, publisher: publisher, templates: templates,
      hosts: HostFiles(configuration: configuration, day: moment.day, templates: templates),
      host: PrivateFolder(folder.host.path),
      showcase: ShowcaseSelection(
        ledger: ledger, cache: cache, catalogue: workshop.catalogue,
        consent: ConsentGate(policies: configuration.policies, on: moment.day), today: moment.day),
      orderPages: OrderPages(
        ledger: ledger, cache: cache, catalogue: workshop.catalogue, pages: pages, publisher: publisher,
        review: PrivateFolder(folder.review.path), now: moment.now),
      announced: AnnouncementRecord(file: folder.announced), uploads: uploads)
  }

  /// Customers agreed to a notice that names who answers for their data, and who receives them. A name of the example is
  /// nobody's.
  func noteController() throws(LedgerError) {
    let controller = configuration.controller
    guard !StudioTemplate.isPlaceholder(controller.company) else { return }
    let material = configuration.policies.last { $0.isMaterial && $0.date <= moment.day }
    try ledger.noteController(controller.company, under: material?.version, at: moment.now)
    guard !controller.processors.contains(where: { StudioTemplate.isPlaceholder($0.name) }) else { return }
    try ledger.noteRecipients(controller.recipients, under: material?.version, at: moment.now)
  }

  /// The originals of orders that lack a consent lie in the studio's folder like those of the others, and nobody else
  /// would know of them.
  func remember(_ withheld: [WithheldOrder]) throws {
    let kept = withheld.compactMap { withheld in
      var kept = withheld
      kept.order.items.removeAll { item in
        guard let place = try? InsidePath(item.photo, in: folder.photos) else { return true }
        return !FileManager.default.fileExists(atPath: place.url.path)
      }
      return kept.order.items.isEmpty ? nil : kept
    }
    try ledger.withhold(
      kept, retention: Retention(days: configuration.retentionDays), on: moment.day, at: moment.now)
  }

  /// Carries on with what a run that was killed began: first what it was deleting, then what it was publishing.
  func settle() throws(BatchError) {
    try BatchError.telling {
      _ = try ender.settle()
      try settlePublications()
    }
  }

  /// Finishes what was being published; whoever ends orders does that first.
  func settlePublications() throws {
    let publisher = SitePublisher(site: folder.site.path, staging: folder.staging.path)
    try publisher.prepare()
    try folder.restrictBuild()
    try RenderCache(folder: folder.cache).removeUnfinished()
    try Settlement(ledger: ledger, site: publisher, folder: folder, now: moment.now).settle()
  }

  /// Brings what stands beside the orders to where the ledger is, once there is a site: the link of an order that ended
  /// must not stand in a list, nor a photo among the examples.
  ///
  /// - Returns: orders on whose pages other words stand at the top than should.
  @discardableResult
  func bringSiteUpToDate() throws -> [OrderNumber] {
    guard FileWalk(root: folder.site).isThere else { return [] }
    try settlePublications()
    let site = try site()
    _ = try site.writePublicPages()
    let left = try site.announce().left
    try uploads.write()
    return left
  }
}

extension Controller {
  /// Who stores data and who receives them, for what and where, in an order of its own.
  fileprivate var recipients: String {
    let receivers = processors.map { "\($0.name): \($0.purpose.english), \($0.region)" }.sorted()
    return ([region] + receivers).joined(separator: "; ")
  }
}
