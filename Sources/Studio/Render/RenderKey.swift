import Crypto
import Foundation
import Orders

/// The hash of all that the result of an order depends on, and of nothing else.
struct RenderKey {
  /// Raised whenever the same inputs would give other bytes.
  static let programVersion = 1

  private var hash = SHA256()

  /// - Parameter sources: SHA-256 of each item's picture, in the order of the items.
  static func of(_ order: Order, sources: [String], lab: LabProfile) -> String {
    var key = RenderKey()
    key.add("likeness render", programVersion)
    for file in ModelCatalogue.files { key.add(file.digest) }
    key.add(lab)
    for (item, source) in zip(order.items, sources) {
      key.add(source)
      key.add(item.specifications, item.copies, item.paper, item.background, item.face)
      key.add(item.accepted.map(\.rawValue).sorted())
      key.add(item.person.isMinor(on: order.payment.paidOn))
    }
    return key.hash.finalize().hexadecimal
  }

  /// Values are taken by their full description, field by field, each with its length before it.
  private mutating func add(_ values: Any...) {
    for value in values {
      var text = ""
      dump(value, to: &text)
      hash.update(data: Data("\(text.utf8.count):\(text)".utf8))
    }
  }
}
