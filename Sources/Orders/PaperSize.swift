public import Measures

/// A paper that a lab prints on.
public struct PaperSize: Hashable, Sendable, Codable {
  /// Kebab case, unique in the catalogue: `photo-10x15`.
  public var id: String
  public var name: Bilingual
  public var size: PrintSize
  /// White left on each side where the lab's profile does not say otherwise.
  public var margin: Millimetres
  public var note: String

  public init(id: String, name: Bilingual, size: PrintSize, margin: Millimetres, note: String) {
    self.id = id
    self.name = name
    self.size = size
    self.margin = margin
    self.note = note
  }
}
