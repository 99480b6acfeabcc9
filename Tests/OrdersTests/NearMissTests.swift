import Testing

@testable import Orders

struct NearMissTests {
  private let words = ["us-passport", "us-visa", "es-dni", "es-pasaporte", "order_number", "photo", "paid_at", "uid"]

  @Test(arguments: [
    ("us-pasport", ["us-passport"]), ("us-passprot", ["us-passport"]), ("US Passport", ["us-passport"]),
    ("us_passport", ["us-passport"]), ("passport-us", ["us-passport"]), ("us-pass", ["us-passport"]),
    ("passport", ["us-passport"]), ("Order Number", ["order_number"]), ("ordernumber", ["order_number"]),
    ("foto", ["photo"]), ("paidat", ["paid_at"]), ("dni", ["es-dni"]), ("es-pasaporté", ["es-pasaporte"]),
    ("uidd", ["uid"]), ("", []), ("zzzzzzzz", []), ("a", []), ("-", []),
    (String(repeating: "x", count: 10_000), []),
  ])
  func suggests(typed: String, expected: [String]) {
    #expect(NearMiss(words).suggestions(for: typed) == expected)
    #expect(NearMiss(words).best(for: typed) == expected.first)
  }

  @Test func offersSeveralOfTheSameNearness() {
    #expect(
      NearMiss(["photo-10x15", "photo-10x20", "iso-a4"]).suggestions(for: "photo-10x") == [
        "photo-10x15", "photo-10x20",
      ])
  }

  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "ab", 1), ("abc", "abcd", 1),
    ("abc", "axc", 1), ("ca", "abc", 3), ("kitten", "sitting", 3), ("passport", "pasprot", 2),
  ])
  func countsSlips(a: String, b: String, slips: Int) {
    #expect(EditDistance.between(Array(a), Array(b)) == slips)
  }

  /// Against the definition, worked out by trying everything, for all pairs of words of up to four of two letters.
  @Test func agreesWithItsDefinition() {
    var all: [[Character]] = [[]]
    for length in 1...4 {
      for number in 0..<(1 << length) { all.append((0..<length).map { number >> $0 & 1 == 0 ? "a" : "b" }) }
    }
    var wrong: [String] = []
    for a in all {
      for b in all where EditDistance.between(a, b) != Self.slips(a[...], b[...]) {
        wrong.append(String(a) + " " + String(b))
      }
    }
    #expect(wrong == [])
  }

  private static func slips(_ a: ArraySlice<Character>, _ b: ArraySlice<Character>) -> Int {
    guard let x = a.last, let y = b.last else { return a.count + b.count }
    var best = min(
      slips(a.dropLast(), b) + 1, slips(a, b.dropLast()) + 1, slips(a.dropLast(), b.dropLast()) + (x == y ? 0 : 1))
    if a.count > 1, b.count > 1, a.dropLast().last == y, b.dropLast().last == x {
      best = min(best, slips(a.dropLast(2), b.dropLast(2)) + 1)
    }
    return best
  }
}
