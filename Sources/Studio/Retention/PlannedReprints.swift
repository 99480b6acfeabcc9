import Ledger
import Orders

/// Which reprints a run would touch.
struct PlannedReprints {
  private let reprints: [ReprintRecord]
  private let places: [OrderNumber: [Int]]
  private var ending: [Int: Set<OrderNumber>] = [:]

  init(_ reprints: [ReprintRecord]) {
    self.reprints = reprints
    var places: [OrderNumber: [Int]] = [:]
    for (index, reprint) in reprints.enumerated() {
      for order in reprint.orders { places[order, default: []].append(index) }
    }
    self.places = places
  }

  mutating func end(_ order: OrderNumber) {
    for index in places[order] ?? [] { ending[index, default: []].insert(order) }
  }

  /// Those with an order that ends, by day, each with the photos that stay.
  var concerned: [(ReprintRecord, staying: [ReprintedPhoto])] {
    ending.sorted { $0.key < $1.key }.map { index, gone in
      (reprints[index], reprints[index].photos.filter { !gone.contains($0.order) })
    }
  }
}
