/// The formats of a manifest.
public enum ManifestFormat: String, Hashable, Sendable, CaseIterable {
  case csv
  case json
  case yaml

  /// By the ending of the name, capitals or not; nil where it says nothing, as for `-`.
  public init?(fileName: String) {
    let name = fileName.lowercased()
    if name.hasSuffix(".csv") || name.hasSuffix(".tsv") || name.hasSuffix(".txt") {
      self = .csv
    } else if name.hasSuffix(".json") {
      self = .json
    } else if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      self = .yaml
    } else {
      return nil
    }
  }

  /// By the beginning of the content: `{` or `[` begins JSON; a first line with a colon after a word, or with a list
  /// mark, YAML; anything else is CSV.
  public init(content bytes: [UInt8]) {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let lines = text.prefix(4096).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
    let first = lines.first { line in
      let bare = line.drop { $0 == 0x20 || $0 == 0x09 }
      return !bare.isEmpty && bare.first != UInt8(ascii: "#")
    }
    guard let line = first?.drop(while: { $0 == 0x20 || $0 == 0x09 }), let head = line.first else {
      self = .csv
      return
    }
    if head == UInt8(ascii: "{") || head == UInt8(ascii: "[") {
      self = .json
    } else if line.starts(with: "---".utf8) || line.starts(with: "- ".utf8) || line.starts(with: "%YAML".utf8)
      || Self.beginsWithKey(line)
    {
      self = .yaml
    } else {
      self = .csv
    }
  }

  private static func beginsWithKey(_ line: ArraySlice<UInt8>) -> Bool {
    let word = line.prefix { byte in
      (97...122).contains(byte) || (65...90).contains(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
    }
    let rest = line[word.endIndex...]
    return !word.isEmpty && rest.first == UInt8(ascii: ":") && (rest.count == 1 || rest.dropFirst().first == 0x20)
  }
}
