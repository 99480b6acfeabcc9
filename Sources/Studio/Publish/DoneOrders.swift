import Orders

/// The orders whose galleries stand after a run, in the order of the manifest.
///
/// What was made of each is read from the cache when a list needs it: of thousands of orders only keys are held.
struct DoneOrders: Sendable {
  private let orders: [Order]
  private let cache: RenderCache
  private var done: [(place: Int, order: DoneOrder)] = []

  /// - Parameter outcomes: of `orders`, in their order.
  init(_ orders: [Order], _ outcomes: [OrderOutcome?], cache: RenderCache) {
    self.orders = orders
    self.cache = cache
    for (place, outcome) in outcomes.enumerated() {
      if case .done(let order) = outcome { done.append((place, order)) }
    }
  }

  var numbers: Set<OrderNumber> { Set(done.map { orders[$0.place].number }) }

  func count(isFromCache: Bool) -> Int { done.count { $0.order.isFromCache == isFromCache } }

  /// - Parameter isFromCache: which of them; nil for all.
  /// - Throws: `FileFailure` where the cache was emptied meanwhile.
  func each(isFromCache: Bool? = nil, _ body: (MadeOrder) throws -> Void) throws {
    for (place, done) in done where isFromCache == nil || done.isFromCache == isFromCache {
      guard let made = cache.record(for: done.key) else {
        throw FileFailure(path: "build/cache", reason: "what was made of an order is gone")
      }
      try body(MadeOrder(order: orders[place], made: made, isFromCache: done.isFromCache, strips: done.strips))
    }
  }
}
