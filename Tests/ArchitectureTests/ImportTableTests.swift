import Foundation
import Testing

/// Which module may know which. A module may import what it did not declare unnoticed: so the import lines are read.
@Suite struct ImportTableTests {
  /// The modules of this package that each module may import; nothing else of this package.
  static let table: [String: Set<String>] = [
    "Measures": [],
    "PixelViews": ["Measures"],
    "Orders": ["Measures"],
    "Manifest": ["Measures", "Orders"],
    "Raster": ["CAvif", "CGD", "CHeif", "CJPEG", "CLCMS", "CPNG", "CTIFF", "Measures", "PixelViews"],
    "Photo": ["CExif", "Measures", "PixelViews", "Raster"],
    "TensorLoops": [],
    "TensorLoopsAVX2": ["TensorLoops"],
    "Inference": ["CProcessor", "TensorLoops", "TensorLoopsAVX2"],
    "FaceCrop": ["Inference", "Measures", "Orders", "PixelViews"],
    "Sheet": ["CHaru", "Measures", "Orders", "PixelViews", "Raster"],
    "Ledger": ["Measures", "Orders"],
    "Site": ["CExchange", "CQREncode", "CZip", "Measures", "Orders"],
    "Studio": [
      "CZip", "FaceCrop", "Inference", "Ledger", "Manifest", "Measures", "Orders", "Photo", "PixelViews", "Raster",
      "Sheet", "Site",
    ],
    "likeness": [
      "CMalloc", "FaceCrop", "Ledger", "Manifest", "Measures", "Orders", "Photo", "Sheet", "Site", "Studio",
    ],
  ]

  /// Where a package from elsewhere may be used: each behind one module where it can be.
  static let packages: [String: Set<String>] = [
    "ArgumentParser": ["likeness"],
    "Crypto": ["Ledger", "Site", "Studio"],
    "CryptoExtras": ["Site"],
    "GRDB": ["Ledger"],
    "Mustache": ["Site"],
    "Subprocess": ["Studio"],
    "Yams": ["Manifest"],
  ]

  /// Modules that need nothing but the language.
  static let withoutFoundation: Set<String> = ["Inference", "PixelViews", "TensorLoops", "TensorLoopsAVX2"]

  static let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources")
    .standardizedFileURL

  @Test(arguments: table.keys.sorted())
  func importsOnlyWhatTheTableAllows(module: String) throws {
    let imports = try Self.imports(of: module)
    let ours = imports.intersection(Set(Self.table.keys).union(try Self.cModules()))
    #expect(ours.subtracting(Self.table[module] ?? []).sorted() == [])
  }

  @Test(arguments: table.keys.sorted())
  func usesForeignPackagesOnlyBehindTheirModule(module: String) throws {
    let wrong = try Self.imports(of: module).filter { name in
      Self.packages[name].map { !$0.contains(module) } ?? false
    }
    #expect(wrong.sorted() == [])
  }

  @Test(arguments: withoutFoundation.sorted())
  func needsNoFoundation(module: String) throws {
    let imports = try Self.imports(of: module)
    #expect(imports.filter { $0.hasPrefix("Foundation") }.sorted() == [])
  }

  @Test func everyModuleIsInTheTable() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path)
    #expect(Set(folders) == Set(Self.table.keys).union(try Self.cModules()))
  }

  // MARK: - Reading

  static func cModules() throws -> Set<String> {
    let folders = try FileManager.default.contentsOfDirectory(atPath: sources.path)
    return Set(folders.filter { $0.hasPrefix("C") && $0 != "C" })
  }

  static func imports(of module: String) throws -> Set<String> {
    let folder = sources.appending(path: module)
    let files = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap { $0 as? String }
    var found: Set<String> = []
    for file in files where file.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for line in text.split(separator: "\n") {
        let words = line.split(separator: " ")
        guard let index = words.firstIndex(of: "import"), index < 3, index + 1 < words.count,
          words[..<index].allSatisfy({
            ["public", "package", "internal", "private", "@testable", "@preconcurrency"].contains($0)
          })
        else { continue }
        let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
        let name = kinds.contains(words[index + 1]) ? words[min(index + 2, words.count - 1)] : words[index + 1]
        found.insert(String(name.split(separator: ".")[0]))
      }
    }
    try #require(!found.isEmpty || table[module] == [])
    return found
  }
}
