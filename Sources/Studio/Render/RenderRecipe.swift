import Crypto
import Foundation
import Orders

/// All that the result of an order depends on, and nothing else: the same recipe gives the same bytes.
///
/// It holds no geometry of a face: that is found again from the picture.
struct RenderRecipe: Codable, Sendable {
  struct Picture: Codable, Sendable {
    /// SHA-256 of the file, lower-case hexadecimal.
    var source: String
    var specifications: [Specification]
    var copies: Int?
    var paper: PaperSize?
    var background: Background?
    var face: FaceChoice
    var accepted: [CheckName]
    var isMinor: Bool
    /// In whole years, as far as rules depend on it: who is too old for each of them counts as nothing known.
    var childAge: Int?
    var coversHead: Bool
  }

  /// Raised whenever the same inputs would give other bytes.
  static let currentProgram = 11
  var program = Self.currentProgram
  var models = ModelCatalogue.files.map(\.digest)
  /// It stands beside each photo of a sheet.
  var order: String
  var lab: LabProfile
  var pictures: [Picture]

  /// - Parameter sources: the digest of each item's picture, in the order of the items.
  init(_ order: Order, sources: [String], lab: LabProfile) {
    self.order = order.number.text
    self.lab = lab
    pictures = zip(order.items, sources).map { item, source in
      Picture(
        source: source, specifications: item.specifications, copies: item.copies, paper: item.paper,
        background: item.background, face: item.face, accepted: item.accepted.sorted { $0.rawValue < $1.rawValue },
        isMinor: item.person.isMinor(on: order.payment.paidOn),
        childAge: item.person.age(on: order.payment.paidOn).flatMap { age in
          item.specifications.contains { !$0.children(ofAge: age).isEmpty } ? age : nil
        }, coversHead: item.person.coversHead)
    }
  }

  /// The name under which the cache keeps the result: SHA-256, lower-case hexadecimal.
  var key: String {
    // Nothing in a recipe can fail to be encoded: no value is NaN or infinite, which the catalogue does not admit.
    let text = (try? JSONEncoder.stable.encode(self)) ?? Data(String(describing: self).utf8)
    return SHA256.hash(data: text).hexadecimal
  }

  /// Tells the installed models apart, in few characters.
  var modelsName: String { Self.name(of: models) }
  static var currentModelsName: String { name(of: ModelCatalogue.files.map(\.digest)) }

  private static func name(of models: [String]) -> String {
    String(SHA256.hash(data: Data(models.joined().utf8)).hexadecimal.prefix(16))
  }
}

extension JSONEncoder {
  /// The same value gives the same text.
  static var stable: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }
}
