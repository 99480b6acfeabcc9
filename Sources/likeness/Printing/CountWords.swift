extension Int {
  /// `1 order`, `2 orders`
  ///
  /// - Parameter many: the plural, where it is more than an s.
  func counted(_ one: String, _ many: String? = nil) -> String {
    "\(self) " + (self == 1 ? one : many ?? one + "s")
  }

  /// `1 is`, `2 are`
  var being: String { "\(self) \(self == 1 ? "is" : "are")" }
}
