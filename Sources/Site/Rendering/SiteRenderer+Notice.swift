import Foundation
import Orders

extension SiteRenderer {
  /// The privacy notice, from the studio's own configuration.
  func notice(_ language: Language) throws(SiteError) -> SiteFile {
    let title = PageWords.shell["privacy"]?[language] ?? ""
    let place = PageShell.Place(
      language: language, title: title + " – " + configuration.brand.name, description: title, pageClass: "prose",
      root: "", isHidden: false, versions: Language.allCases.map { ($0, PublicPages.notice($0)) })
    return try render(
      "privacy-\(language.rawValue).mustache", noticeFields(language).adding(shell.fields(place)),
      to: PublicPages.notice(language))
  }

  private func noticeFields(_ language: Language) -> TemplateFields {
    let controller = configuration.controller
    let inForce = configuration.policies.last { $0.date <= day } ?? configuration.policies.first
    return [
      "words": PageWords.fields(PageWords.shell, language: language),
      "version": .text(inForce?.version ?? "–"),
      "versionDate": .text(inForce.map { DateWords.short($0.date, language) } ?? "–"),
      "versionISO": .text(inForce?.date.iso ?? day.iso),
      "dataProtectionOfficer": .text(controller.dataProtectionOfficer),
      "guardianContact": .text(controller.guardianContact),
      "region": .text(controller.region),
      "complaintAuthority": .text(controller.complaintAuthority),
      "retentionDays": .text(String(configuration.retentionDays)),
      "identityDays": .text(String(configuration.identityDays)),
      "accountsYears": .text(String(configuration.accountsYears)),
      "exceptions": .list(LawfulCase.allCases.map { ["text": .text(LawfulCaseWords.words($0)[language])] }),
      "disclosures": .list(DisclosureCase.allCases.map { ["text": .text(LawfulCaseWords.words($0)[language])] }),
      "answerWorkingDays": .text(String(configuration.answerWorkingDays)),
      "zone": .text(configuration.timeZone.identifier),
      "deletesSources": .flag(configuration.deletesSources),
      "hasProcessors": .flag(!controller.processors.isEmpty),
      "processors": .list(
        controller.processors.map {
          ["name": .text($0.name), "purpose": .text($0.purpose[language]), "region": .text($0.region)]
        }),
      "versions": .list(
        configuration.policies.reversed().map {
          [
            "version": .text($0.version), "date": .text(DateWords.short($0.date, language)),
            "dateISO": .text($0.date.iso), "isMaterial": .flag($0.isMaterial), "changes": .text($0.changes[language]),
          ]
        }),
    ]
  }
}
