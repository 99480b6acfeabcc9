import Foundation
import Testing

/// Where faces are known, nothing can be written down: no type can be encoded, and no file, log or stream is at hand.
@Suite struct FaceTypesTests {
  private static let forbidden = [
    "Codable", "Encodable", "Decodable", "Encoder", "FileManager", "FileHandle", "OutputStream", "UserDefaults",
    "Logger",
    "debugPrint(", "dump(", "fopen", "fwrite", "fputs", "NSLog", "CustomStringConvertible",
    "CustomDebugStringConvertible", "TextOutputStream",
  ]

  @Test(arguments: ["FaceCrop", "Inference"])
  func nothingOfAFaceCanBeEncodedOrWritten(module: String) throws {
    let folder = ImportTableTests.sources.appending(path: module)
    let paths = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap { $0 as? String }
    let files = paths.filter { $0.hasSuffix(".swift") }
    #expect(files.count > 5)
    for file in files {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      let code = Self.code(of: text)
      for word in Self.forbidden { #expect(!code.contains(word), "\(file): \(word)") }
    }
  }

  /// What the cache, the ledger and the report keep of an order has no field for a measure of a face.
  @Test(arguments: [
    "Studio/Render/RenderedOrder.swift", "Studio/Render/RenderRecipe.swift", "Ledger/Publication/PhotoRecipe.swift",
  ])
  func whatIsKeptHasNoFieldForAFace(file: String) throws {
    let text = Self.code(of: try String(contentsOf: ImportTableTests.sources.appending(path: file), encoding: .utf8))
    for word in [
      "Face.", "Point<", "Box<", "HeadPose", "landmark", "measured", "pupil", "crown", "roll:", "yaw", "pitch",
      "Transform",
    ] {
      #expect(!text.contains(word), "\(file): \(word)")
    }
    #expect(text.contains("struct "))
  }

  /// Without comments.
  private static func code(of text: String) -> String {
    text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
  }
}
