import Orders
import Site

/// An order with what the cache says was made of it, without the bytes.
struct MadeOrder: Sendable {
  var order: Order
  var made: RenderedOrder
  /// Whether an earlier run made it.
  var isFromCache: Bool
  /// Of its pictures with several people, where the operator asked for them.
  var strips: [ReviewStrip] = []
}

extension OrderRendering {
  var withoutBytes: MadeOrder { MadeOrder(order: order, made: entry.order, isFromCache: isFromCache) }
}
