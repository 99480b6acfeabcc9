import Foundation
import Orders
import SiteTesting
import Testing

@testable import Site

struct LinkTests {
  @Test func pathHasTheLastDayAndThirtyTwoCharacters() throws {
    let link = try SampleStudio.link()
    #expect(link.path == "d/20270522/\(link.token)/")
    #expect(link.token.count == 32)
    #expect(link.token.allSatisfy { "abcdefghijklmnopqrstuvwxyz234567".contains($0) })
    #expect(link.url(baseURL: "https://a.example/photos") == "https://a.example/photos/" + link.path)
  }

  /// By `hmac.new(bytes(range(32)), fields, sha256)` and `base64.b32encode` of Python's standard library.
  @Test func tokenIsTheKeyedHashThatItSaysItIs() throws {
    #expect(try SampleStudio.link().token == "frspjrdku3bpmdpwivx7otht6ne3zcuq")
  }

  @Test func everyFieldChangesTheToken() throws {
    let key = try SampleStudio.key
    let day = SampleStudio.day("2027-05-22")
    let links = [
      Link(order: OrderNumber("A"), revision: 0, lastDay: day, key: key),
      Link(order: OrderNumber("B"), revision: 0, lastDay: day, key: key),
      Link(order: OrderNumber("A"), revision: 1, lastDay: day, key: key),
      Link(order: OrderNumber("A"), revision: 0, lastDay: day.adding(days: 1), key: key),
      Link(order: OrderNumber("A"), revision: 0, lastDay: day, key: try LinkKey(bytes: Array(1...32))),
      // Without lengths, these would hash as one of the others.
      Link(order: OrderNumber("A0"), revision: 0, lastDay: day, key: key),
      Link(order: OrderNumber("A"), revision: 10, lastDay: day, key: key),
      Link(order: OrderNumber("A1"), revision: 0, lastDay: day, key: key),
    ]
    #expect(Set(links.map(\.token)).count == links.count)
    #expect(links[0] == Link(order: OrderNumber("A"), revision: 0, lastDay: day, key: key))
  }

  @Test func orderWithTermsOfItsOwnKeepsThem() throws {
    let key = try SampleStudio.key
    var order = Order(
      number: OrderNumber("A-1001"), customer: Customer(uid: "u", nickname: nil, language: .english),
      payment: Payment(paidOn: SampleStudio.today, paidAt: ""), consent: Consent(policyVersion: "1.0"), items: [],
      place: SourcePlace(file: "orders.csv"))
    #expect(Link(order: order, retention: Retention(days: 180), key: key) == (try SampleStudio.link()))
    order.link = LinkTerms(revision: 3, availableUntil: SampleStudio.day("2028-02-29"))
    let link = Link(order: order, retention: Retention(days: 180), key: key)
    #expect(link.day.iso == "2028-02-29")
    #expect(link.token != (try SampleStudio.link().token))
  }

  @Test func pathIsReadBack() throws {
    let link = try SampleStudio.link()
    #expect(Link(path: link.path) == link)
  }

  @Test(arguments: [
    "", "d", "d/", "d/20270522/", "d/20270522/abc/", "d/20270230/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/",
    "d/20270522/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "d/20270522/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/",
    "d/20270522/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1/", "x/20270522/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/",
    "d/20270522/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa//", "/d/20270522/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/",
  ])
  func otherPathsAreNoLinks(_ path: String) {
    #expect(Link(path: path) == nil)
  }

  @Test func canariesStandOnTheFirstAndLastOfDays() throws {
    let key = try SampleStudio.key
    #expect(Link.pastCanary(key: key).path.hasPrefix("d/20000101/"))
    #expect(Link.liveCanary(key: key).path.hasPrefix("d/99991231/"))
    #expect(Link.pastCanary(key: key).token != Link.liveCanary(key: key).token)
  }

  @Test func referenceIsNoPartOfTheToken() throws {
    let link = try SampleStudio.link()
    let reference = link.reference(key: try SampleStudio.key)
    #expect(reference.wholeMatch(of: /[a-z2-7]{4}-[a-z2-7]{4}/) != nil)
    #expect(!link.token.contains(reference.prefix(4)))
  }

  @Test(arguments: [0, 16, 31, 33, 64])
  func keyOfAnotherLengthIsRefused(_ count: Int) {
    #expect(throws: LinkKeyError.wrongLength(found: count, expected: 32)) {
      try LinkKey(bytes: [UInt8](repeating: 7, count: count))
    }
  }

  @Test func keyShowsNothingOfItself() throws {
    let key = try LinkKey(bytes: [UInt8](repeating: 0x41, count: 32))
    var dumped = ""
    dump(key, to: &dumped)
    for text in ["\(key)", String(reflecting: key), dumped] {
      #expect(!text.contains("65") && !text.contains("41") && !text.contains("AAAA"))
    }
  }
}
