import SiteTesting
import Testing

@testable import Site

struct Base32Tests {
  /// RFC 4648, section 10, in lower case and without its padding.
  @Test(arguments: [
    ("", ""), ("f", "my"), ("fo", "mzxq"), ("foo", "mzxw6"), ("foob", "mzxw6yq"), ("fooba", "mzxw6ytb"),
    ("foobar", "mzxw6ytboi"),
  ])
  func vectorsOfTheStandard(_ plain: String, _ encoded: String) {
    #expect(Base32.text(of: plain.utf8) == encoded)
    #expect(Base32.isText(encoded))
  }

  @Test(arguments: ["A", "1", "0", "8", "9", "=", "-", " ", "ñ"])
  func othersAreNoText(_ text: String) {
    #expect(!Base32.isText(text))
  }
}
