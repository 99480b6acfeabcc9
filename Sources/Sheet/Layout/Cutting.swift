/// With what the sheets are cut.
public enum Cutting: String, Hashable, Sendable, CaseIterable {
  /// Straight cuts from edge to edge of what is left: a guillotine or a rotary trimmer.
  case guillotine
  /// Any cut: a knife, scissors or a photo punch. Some sizes then yield one or two photos more.
  case free
}
