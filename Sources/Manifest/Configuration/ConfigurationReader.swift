import Foundation
import Measures
public import Orders

/// What came of reading a `studio.yaml`.
public struct ConfigurationReading: Sendable {
  /// Nil where the text has errors.
  public var configuration: StudioConfiguration?
  /// All faults, sorted by place.
  public var faults: [Fault]
}

/// Reads a `studio.yaml` (or the same in JSON).
public struct ConfigurationReader: Sendable {
  /// Where the lab's paper is looked up.
  public var catalogue: Catalogue

  public init(catalogue: Catalogue) {
    self.catalogue = catalogue
  }

  public func read(_ bytes: [UInt8], named file: String) -> ConfigurationReading {
    let log = FaultLog(file: file)
    var configuration: StudioConfiguration?
    if let root = TextDocument.read(bytes, format: .forConfiguration(named: file), log: log) {
      configuration = self.configuration(from: root, log)
    }
    return ConfigurationReading(configuration: log.hasErrors ? nil : configuration, faults: log.sorted)
  }

  static let words = [
    "$schema", "brand", "base_url", "time_zone", "languages", "retention_days", "answer_working_days",
    "identity_days", "accounts_years", "delete_sources", "controller", "policies", "lab", "suspension",
  ]

  private func configuration(from root: TextNode, _ log: FaultLog) -> StudioConfiguration? {
    let reader = MappingReader(root, named: "studio", words: Self.words, log: log)
    reader.require("brand", "base_url", "time_zone", "languages", "controller", "policies", "lab")
    reader.warnOfPlaceholders("base_url")
    let brand = reader.brand("brand")
    let baseURL = reader.read("base_url") { field throws(Problem) in try BaseURL.read(field) }
    let zone = reader.read("time_zone") { field throws(Problem) in try ZoneName.read(field) }
    let languages = reader.languages("languages")
    let controller = reader.controller("controller")
    let policies = reader.policies("policies")
    let lab = reader.lab("lab", catalogue: catalogue)
    // 180 days and 15 working days are what the privacy agreement names.
    let retention = reader.whole("retention_days", 1...3650, .days) ?? 180
    let answer = reader.whole("answer_working_days", 1...60, .workingDays) ?? 15
    // A year answers what customers ask afterwards; six are what commercial law asks of accounts in Spain.
    let identity = reader.whole("identity_days", 1...3650, .days) ?? 365
    let accounts = reader.whole("accounts_years", 1...30, .years) ?? 6
    let deletesSources = reader.flag("delete_sources") ?? false
    let suspension = reader.suspension("suspension")
    guard let brand, let baseURL, let zone, let languages, let controller, let policies, let lab else { return nil }
    return StudioConfiguration(
      brand: brand, controller: controller, baseURL: baseURL, timeZone: zone, languages: languages,
      retentionDays: retention, answerWorkingDays: answer, identityDays: identity, accountsYears: accounts,
      deletesSources: deletesSources, policies: policies, lab: lab, suspension: suspension)
  }
}
