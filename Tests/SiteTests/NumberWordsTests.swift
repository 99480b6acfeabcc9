import Measures
import Orders
import Testing

@testable import Site

struct NumberWordsTests {
  @Test(arguments: [
    (50.8, 1, "50.8", "50,8"), (35, 1, "35", "35"), (0.05, 1, "0.1", "0,1"), (-5, 2, "−5", "−5"),
    (-0.001, 2, "0", "0"), (1.006, 2, "1.01", "1,01"), (0.4, 2, "0.4", "0,4"), (Double.nan, 1, "–", "–"),
    (Double.infinity, 1, "–", "–"), (1e300, 1, "–", "–"),
  ])
  func numbersInBothLanguages(_ value: Double, _ digits: Int, _ english: String, _ spanish: String) {
    #expect(NumberWords.number(value, digits: digits, .english) == english)
    #expect(NumberWords.number(value, digits: digits, .spanish) == spanish)
  }

  @Test(arguments: [
    (0, "1\u{A0}kB"), (1, "1\u{A0}kB"), (1499, "1\u{A0}kB"), (1500, "2\u{A0}kB"), (999_499, "999\u{A0}kB"),
    (999_500, "1\u{A0}MB"), (4_249_000, "4.2\u{A0}MB"),
  ])
  func sizesOfFiles(_ bytes: Int, _ words: String) {
    #expect(NumberWords.bytes(bytes, .english) == words)
  }

  @Test func sizesOfPhotosDoNotBreak() {
    let size = PrintSize(width: Millimetres(50.8), height: Millimetres(50.8))
    #expect(NumberWords.size(size, .spanish) == "50,8\u{A0}×\u{A0}50,8\u{A0}mm")
  }
}
