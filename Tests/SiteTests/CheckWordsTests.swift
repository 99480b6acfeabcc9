import Orders
import Testing

@testable import Site

struct CheckWordsTests {
  @Test(arguments: CheckName.allCases)
  func everyCheckHasWordsOfItsOwn(_ name: CheckName) {
    for language in Language.allCases {
      let title = CheckWords.title(name)[language]
      #expect(!title.isEmpty)
      #expect(CheckName.allCases.count { CheckWords.title($0)[language] == title } == 1)
    }
  }

  @Test(
    arguments: [
      (25, 35, Check.Unit.millimetres, "25 to 35 mm"), (-5, 5, .degrees, "± 5°"),
      (300, nil, .dotsPerInch, "at least 300 dpi"),
      (nil, 0.1, .ratio, "at most 0.1"), (nil, nil, .ratio, nil),
    ] as [(Double?, Double?, Check.Unit, String?)])
  func boundsAreSaid(_ minimum: Double?, _ maximum: Double?, _ unit: Check.Unit, _ words: String?) {
    let check = Check(
      name: .roll, outcome: .pass, isMust: true, unit: unit, minimum: minimum, maximum: maximum, authority: "")
    #expect(CheckWords.bounds(check, .english) == words)
  }
}
