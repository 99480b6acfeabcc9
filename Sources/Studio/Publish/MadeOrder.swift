import Orders

/// An order with what the cache says was made of it, without the bytes.
struct MadeOrder: Sendable {
  var order: Order
  var made: RenderedOrder
  /// Whether an earlier run made it.
  var isFromCache: Bool
}

extension OrderRendering {
  var withoutBytes: MadeOrder { MadeOrder(order: order, made: entry.order, isFromCache: isFromCache) }
}
