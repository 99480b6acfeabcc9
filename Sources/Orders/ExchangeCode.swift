/// How exchange codes are told apart: one code pays one order, and opens one sealed order, however it is typed.
public enum ExchangeCode {
  /// Without what people add or lose when they copy a code: capitals, spaces, hyphens.
  public static func normalised(_ code: String) -> String {
    code.lowercased().filter { !$0.isWhitespace && $0 != "-" && $0 != "–" }
  }
}
