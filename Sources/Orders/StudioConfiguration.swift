public import Foundation
public import Measures

/// Who the studio is and how it works: what `studio.yaml` says.
public struct StudioConfiguration: Hashable, Sendable {
  public var brand: Brand
  public var controller: Controller
  /// Where the site will stand, with `https://` and no `/` at the end.
  public var baseURL: String
  public var timeZone: TimeZone
  /// The first is the one for customers who did not choose.
  public var languages: [Language]
  /// Days after the payment on which the photos can still be downloaded, the last one included.
  public var retentionDays: Int
  /// Within how many working days requests are answered.
  public var answerWorkingDays: Int
  /// Days after the payment on which the ledger forgets IP addresses, and accounts and names of orders that ended.
  public var identityDays: Int
  /// Years after the payment for which the accounts are kept; then orders become anonymous.
  public var accountsYears: Int
  /// Whether `purge` deletes the originals in `photos` as well.
  public var deletesSources: Bool
  public var policies: [PolicyVersion]
  public var lab: LabProfile
  public var suspension: Suspension?

  public init(
    brand: Brand, controller: Controller, baseURL: String, timeZone: TimeZone, languages: [Language],
    retentionDays: Int, answerWorkingDays: Int, identityDays: Int = 365, accountsYears: Int = 6, deletesSources: Bool,
    policies: [PolicyVersion], lab: LabProfile, suspension: Suspension?
  ) {
    self.brand = brand
    self.controller = controller
    self.baseURL = baseURL
    self.timeZone = timeZone
    self.languages = languages
    self.retentionDays = retentionDays
    self.answerWorkingDays = answerWorkingDays
    self.identityDays = identityDays
    self.accountsYears = accountsYears
    self.deletesSources = deletesSources
    self.policies = policies
    self.lab = lab
    self.suspension = suspension
  }
}

/// How the studio looks on its pages.
public struct Brand: Hashable, Sendable {
  public var name: String
  /// A picture in the studio's folder; nil where there is none.
  public var logo: String?
  public var accent: Colour

  public init(name: String, logo: String?, accent: Colour) {
    self.name = name
    self.logo = logo
    self.accent = accent
  }
}

/// Who answers for the personal data, as the notices name them.
public struct Controller: Hashable, Sendable {
  public struct Processor: Hashable, Sendable {
    public var name: String
    public var purpose: Bilingual
    public var region: String

    public init(name: String, purpose: Bilingual, region: String) {
      self.name = name
      self.purpose = purpose
      self.region = region
    }
  }

  public var company: String
  public var address: String
  public var email: String
  public var phone: String
  public var dataProtectionOfficer: String
  /// Contact for guardians of minors.
  public var guardianContact: String
  /// The one region in which data are stored.
  public var region: String
  public var processors: [Processor]
  /// The authority to which a person can complain.
  public var complaintAuthority: String

  public init(
    company: String, address: String, email: String, phone: String, dataProtectionOfficer: String,
    guardianContact: String, region: String, processors: [Processor], complaintAuthority: String
  ) {
    self.company = company
    self.address = address
    self.email = email
    self.phone = phone
    self.dataProtectionOfficer = dataProtectionOfficer
    self.guardianContact = guardianContact
    self.region = region
    self.processors = processors
    self.complaintAuthority = complaintAuthority
  }
}

/// One version of the privacy policy, oldest first in the configuration.
public struct PolicyVersion: Hashable, Sendable {
  public var version: String
  public var date: CalendarDay
  /// Whether customers must consent afresh.
  public var isMaterial: Bool
  public var changes: Bilingual

  public init(version: String, date: CalendarDay, isMaterial: Bool, changes: Bilingual) {
    self.version = version
    self.date = date
    self.isMaterial = isMaterial
    self.changes = changes
  }
}

/// How the lab prints.
public struct LabProfile: Hashable, Sendable, Codable {
  public enum Edge: String, Hashable, Sendable, Codable, CaseIterable {
    /// The lab prints to its margin and cuts nothing off.
    case safe
    /// The lab enlarges and cuts: `overscan` is lost on each side.
    case borderless
  }

  public var name: String
  public var paper: PaperSize
  public var resolution: Resolution
  public var edge: Edge
  /// White on each side; nil takes the paper's.
  public var margin: Millimetres?
  /// Between photos; 0 puts them edge to edge.
  public var gutter: Millimetres
  public var overscan: Millimetres
  public var jpegQuality: Int

  public init(
    name: String, paper: PaperSize, resolution: Resolution, edge: Edge, margin: Millimetres?, gutter: Millimetres,
    overscan: Millimetres, jpegQuality: Int
  ) {
    self.name = name
    self.paper = paper
    self.resolution = resolution
    self.edge = edge
    self.margin = margin
    self.gutter = gutter
    self.overscan = overscan
    self.jpegQuality = jpegQuality
  }
}

/// The announced end of the service.
public struct Suspension: Hashable, Sendable {
  public var announcedOn: CalendarDay
  /// The day on which everything is deleted.
  public var deletionOn: CalendarDay
  public var message: Bilingual

  public init(announcedOn: CalendarDay, deletionOn: CalendarDay, message: Bilingual) {
    self.announcedOn = announcedOn
    self.deletionOn = deletionOn
    self.message = message
  }
}
