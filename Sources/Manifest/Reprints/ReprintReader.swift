import Foundation
public import Orders

/// What came of reading a reprint manifest.
public struct ReprintReading: Hashable, Sendable {
  /// The lines without errors, in the manifest's order.
  public var lines: [ReprintLine]
  /// All faults, sorted by place.
  public var faults: [Fault]

  /// Whether nothing of the file can be used.
  public var isRefused: Bool { faults.contains(where: \.refusesFile) }
}

/// Reads a reprint manifest: one row to an order or to a photo of it, in CSV, JSON or YAML.
public struct ReprintReader: Sendable {
  /// Where papers are looked up.
  public var catalogue: Catalogue

  public init(catalogue: Catalogue) {
    self.catalogue = catalogue
  }

  /// Columns in CSV, keys in JSON and YAML; the first is required.
  static let words = ["order_number", "specs", "picture", "copies", "paper", "note"]

  /// - Parameters:
  ///   - file: how the user named the file; `-` for the standard input.
  ///   - format: nil goes by the ending of the name and then by the content.
  public func read(_ bytes: [UInt8], named file: String, format: ManifestFormat? = nil) -> ReprintReading {
    let log = FaultLog(file: file)
    let names = CatalogueNames(catalogue)
    let rows =
      switch format ?? ManifestFormat(fileName: file) ?? ManifestFormat(content: bytes) {
      case .csv: ReprintTable(bytes, log: log).rows
      case .json: Self.rows(bytes, .json, log)
      case .yaml: Self.rows(bytes, .yaml, log)
      }
    let lines = rows.compactMap { line($0, names, log) }
    if rows.isEmpty, !log.hasErrors { log.add(.noOrders, at: nil) }
    return ReprintReading(lines: log.refusesFile ? [] : lines, faults: log.sorted)
  }

  /// `reprints`, a list of entries; or that list alone.
  private static func rows(_ bytes: [UInt8], _ format: TextDocument.Format, _ log: FaultLog) -> [TextNode] {
    guard let root = TextDocument.read(bytes, format: format, log: log) else { return [] }
    if case .list(let entries) = root.value { return entries }
    let reader = MappingReader(root, named: "reprints", words: ["$schema", "reprints"], log: log)
    if root.shape == .mapping { reader.require("reprints") }
    return reader.list("reprints") ?? []
  }

  /// Nil where something is wrong, which stops this line alone.
  private func line(_ node: TextNode, _ names: CatalogueNames, _ log: FaultLog) -> ReprintLine? {
    let own = FaultLog(file: log.file)
    let reader = MappingReader(node, named: "reprint", words: Self.words, log: own)
    let number = reader.text("order_number", limit: 64).map { OrderNumber($0) }
    if node.shape == .mapping { reader.require("order_number") }
    let specifications = specifications(reader)
    let picture = reader.whole("picture", 1...1000, .none)
    let copies = reader.whole("copies", 1...500, .none)
    let paper = reader.read("paper") { field throws(Problem) in try names.paper(field.trimmed) }
    _ = reader.text("note", limit: 2000, lines: true)
    let scope = number.map(Fault.Scope.order) ?? .row
    for fault in own.sorted { log.add(fault.problem, at: fault.place.position, scope: scope) }
    guard !own.hasErrors, let number else { return nil }
    return ReprintLine(
      order: number, specifications: specifications, picture: picture, copies: copies, paper: paper,
      place: reader.position(of: "order_number").place(in: log.file))
  }

  /// A list, or a text in which `;` stands between the ids.
  private func specifications(_ reader: MappingReader) -> [String] {
    guard let node = reader.node("specs") else { return [] }
    var ids: [String] = []
    let fields: [Field]
    if case .list(let nodes) = node.value {
      fields = nodes.compactMap { node in
        guard case .scalar(let text) = node.value else {
          reader.log.add(.wrongShape("specs", found: node.shape, expected: .text), at: node.position)
          return nil
        }
        return Field(text: Field(text: text, position: node.position).trimmed, position: node.position)
      }
    } else {
      fields = reader.field("specs")?.listed ?? []
    }
    for field in fields {
      if ids.contains(field.text) { reader.log.add(.repeatedSpecification(field.text), at: field.position) }
      ids.append(field.text)
    }
    return ids
  }
}

extension SourcePlace {
  fileprivate var position: TextPosition? { line > 0 ? TextPosition(line: line, column: column) : nil }
}
