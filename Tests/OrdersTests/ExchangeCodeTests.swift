import Orders
import Testing

@Suite struct ExchangeCodeTests {
  @Test(arguments: ["K7PQ-2M9X", " k7pq2m9x", "K7pq 2m9X\n", "k7pq–2m9x"])
  func isTheSameHoweverItIsTyped(_ code: String) {
    #expect(ExchangeCode.normalised(code) == "k7pq2m9x")
  }
}
