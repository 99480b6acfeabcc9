import Testing

@testable import Site

struct NicknameTests {
  @Test(
    arguments: [
      (nil, nil), ("", nil), ("  \n\t ", nil), ("\u{202E}\u{200F}", nil), ("Anna", "Anna"),
      (" Anna \n María ", "Anna María"), ("\u{202E}annA", "annA"), ("a\u{0}b\u{7}c", "abc"), ("أميرة", "أميرة"),
      ("👩‍👩‍👧‍👦 Lee", "👩‍👩‍👧‍👦 Lee"), ("<b>x</b>", "<b>x</b>"),
    ] as [(String?, String?)])
  func shownAsItMayBe(_ given: String?, _ shown: String?) {
    #expect(Nickname.shown(given) == shown)
  }

  @Test func longNamesEndInAnEllipsis() {
    let shown = Nickname.shown(String(repeating: "n", count: 10_000))
    #expect(shown == String(repeating: "n", count: 40) + "…")
  }

  @Test func aCharacterOfAThousandMarksLosesThem() {
    let shown = Nickname.shown("Z" + String(repeating: "\u{0301}", count: 10_000))
    #expect(shown == "Z…")
  }

  @Test func fortyCharactersAreKeptWhole() {
    let name = String(repeating: "ñ", count: 40)
    #expect(Nickname.shown(name) == name)
  }
}
