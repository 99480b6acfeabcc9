import Orders
import Testing

@testable import Site

struct CheckAdviceTests {
  private static func check(_ name: CheckName, _ outcome: Check.Outcome) -> Check {
    Check(
      name: name, outcome: outcome, isMust: true, unit: .ratio, minimum: nil, maximum: nil, authority: "default")
  }

  @Test(arguments: CheckName.allCases, [Check.Outcome.fail, .uncertain])
  func everyOpenCheckSaysWhatToDoInEachLanguage(name: CheckName, outcome: Check.Outcome) throws {
    let advice = try #require(CheckAdvice.sentence(Self.check(name, outcome)))
    for language in Language.allCases {
      #expect(advice[language].count > 20 && advice[language].hasSuffix("."))
      // What is seen and what is done about it are not the same sentence.
      #expect(
        advice[language] != CheckAdvice.sentence(Self.check(name, outcome == .fail ? .uncertain : .fail))?[language])
    }
    #expect(advice.english != advice.spanish)
    #expect(CheckAdvice.sentence(Self.check(name, .pass)) == nil)
  }

  /// Two kinds of fault that are mended alike may share a sentence; no kind borrows another's.
  @Test func fewShareASentence() {
    let failures = CheckName.allCases.compactMap { CheckAdvice.sentence(Self.check($0, .fail))?.english }
    #expect(Set(failures).count == failures.count - 1)
  }
}
