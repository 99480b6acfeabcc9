import Orders

/// An order with all that was made of it, in memory.
struct OrderRendering: Sendable {
  var order: Order
  var recipe: RenderRecipe
  /// The name under which the cache keeps the entry.
  var key: String
  var entry: RenderCache.Entry
  var isFromCache: Bool
}
