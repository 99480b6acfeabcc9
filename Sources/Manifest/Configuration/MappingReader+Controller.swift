import Orders

extension MappingReader {
  /// Who answers for the data: the notices name all of it, so nothing of it may be missing.
  func controller(_ word: String) -> Controller? {
    let words = [
      "company", "address", "email", "phone", "data_protection_officer", "guardian_contact", "region", "processors",
      "complaint_authority",
    ]
    guard let reader = mapping(word, words: words) else { return nil }
    reader.require(
      "company", "address", "email", "phone", "data_protection_officer", "guardian_contact", "region",
      "complaint_authority")
    reader.warnOfPlaceholders(
      "company", "address", "email", "phone", "data_protection_officer", "guardian_contact", "complaint_authority")
    let processors = reader.processors("processors")
    guard let company = reader.text("company"), let address = reader.text("address", lines: true),
      let email = reader.email("email"), let phone = reader.text("phone"),
      let officer = reader.text("data_protection_officer", lines: true),
      let guardian = reader.text("guardian_contact", lines: true), let region = reader.text("region"),
      let authority = reader.text("complaint_authority", lines: true), let processors
    else { return nil }
    return Controller(
      company: company, address: address, email: email, phone: phone, dataProtectionOfficer: officer,
      guardianContact: guardian, region: region, processors: processors, complaintAuthority: authority)
  }

  /// Who else handles the data; the list may be empty but must be there, so that nobody forgets it.
  private func processors(_ word: String) -> [Controller.Processor]? {
    guard let node = node(word) else {
      log.add(.missingWord(word), at: position)
      return nil
    }
    guard let nodes = list(word), node.shape == .list else { return nil }
    return nodes.compactMap { item in
      let reader = MappingReader(item, named: word, words: ["name", "purpose", "region"], log: log)
      reader.require("name", "purpose", "region")
      reader.warnOfPlaceholders("name")
      guard let name = reader.text("name"), let purpose = reader.bilingual("purpose"),
        let region = reader.text("region")
      else { return nil }
      return Controller.Processor(name: name, purpose: purpose, region: region)
    }
  }

  /// An address with one `@`, something before it and a name with a point behind it.
  private func email(_ word: String) -> String? {
    read(word) { field throws(Problem) in
      let text = try field.plainText(word, limit: 254)
      let parts = text.split(separator: "@", omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !parts[1].hasPrefix("."),
        !parts[1].hasSuffix("."), !text.contains(where: \.isWhitespace)
      else { throw .notAnEmail(text) }
      return text
    }
  }
}
