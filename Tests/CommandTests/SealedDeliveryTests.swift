import Foundation
import Testing

/// Orders that the host cannot read, from the manifest to the files.
@Suite struct SealedDeliveryTests {
  @Test func nothingOfASealedOrderCanBeReadInTheSite() async throws {
    let studio = try await TestStudio()
    try studio.write([
      ManifestRow(
        number: "SEAL-1", photo: "portrait-1.jpg", specs: "us-passport", nickname: "Wilhelmina", delivery: "sealed"),
      ManifestRow(
        number: "SEAL-2", photo: "portrait-2.jpg", nickname: "Anastasia", delivery: "sealed",
        payment: "exchange_code", paymentReference: "K7PQ-2M9X-44TR"),
      ManifestRow(number: "OPEN-1", photo: "portrait-2.jpg", nickname: "Rosalinda"),
    ])
    let run = try await studio.render()
    #expect(run.code == 0, "\(run.errors)")
    let links = try Self.links(of: studio)
    let sealed = try #require(links["SEAL-1"])
    let withCode = try #require(links["SEAL-2"])
    #expect(sealed.wholeMatch(of: #/https://.*/d/[0-9]{8}/[a-z2-7]{32}/\#[A-Za-z0-9_-]{43}/#) != nil)
    #expect(!withCode.contains("#"))
    let key = try #require(sealed.split(separator: "#").last)

    let site = try Tree(studio.site)
    // What is searched for is there to be found: in the open order.
    let open = site.files.filter { $0.value.range(of: Data("Rosalinda".utf8)) != nil }
    #expect(open.count == 2)
    #expect(site.files.keys.count { $0.hasSuffix(".jpg") && $0.hasPrefix("d/") } > 0)
    for words in ["Wilhelmina", "Anastasia", "K7PQ", "k7pq", String(key), "SEAL-"] {
      for (path, bytes) in site.files where bytes.range(of: Data(words.utf8)) != nil || path.contains(words) {
        Issue.record("\(path) holds \(words)")
      }
    }
    let folders = [sealed, withCode].map { $0.split(separator: "#")[0].suffix(45).dropFirst().dropLast() }
    for folder in folders {
      let files = site.files.filter { $0.key.contains(folder.suffix(32)) }
      #expect(!files.isEmpty)
      for (path, bytes) in files {
        #expect(path.hasSuffix(".bin") || path.hasSuffix("/index.html") || path.hasSuffix("/es.html"))
        for mark in [Data("JFIF".utf8), Data([0xFF, 0xD8, 0xFF]), Data("%PDF".utf8), Data("passport".utf8)] {
          // Three bytes stand by chance in ciphertext, though hardly at its beginning.
          let range = mark.count == 3 ? bytes.prefix(64) : bytes
          #expect(range.range(of: mark) == nil, "\(path)")
        }
      }
    }
    #expect(site.files.keys.count { $0.hasSuffix("/key.bin") } == 1)

    // The same again gives the same bytes.
    let again = try await studio.render()
    #expect(again.output.contains("orders: 0 rendered, 3 unchanged"))
    #expect(try Tree(studio.site) == site)

    // A key that was harmed since is made again, though an unharmed one is not.
    let place = try #require(site.files.keys.first { $0.hasSuffix("/key.bin") })
    var harmed = try #require(site.files[place])
    harmed[harmed.startIndex + 20] ^= 1
    try harmed.write(to: studio.site.appending(path: place))
    #expect(try await studio.render().output.contains("site: 0 files added, 1 updated, 0 removed\n"))
    #expect(try Tree(studio.site) == site)
  }

  @Test func aCodeThatCouldBeGuessedIsNoKey() async throws {
    let studio = try await TestStudio()
    try studio.write([
      ManifestRow(
        number: "S-1", photo: "portrait-1.jpg", delivery: "sealed", payment: "exchange_code",
        paymentReference: "ABC-123")
    ])
    #expect(try await studio.render().code == 0)
    #expect(try Self.links(of: studio)["S-1"]?.contains("#") == true)
    #expect(try Tree(studio.site).files.keys.contains { $0.hasSuffix("/key.bin") } == false)
  }

  @Test func everyOrderHasASlipForTheCounterAlone() async throws {
    let studio = try await TestStudio()
    try studio.write([
      ManifestRow(number: "S/1", photo: "portrait-1.jpg", delivery: "sealed"),
      ManifestRow(number: "S-2", photo: "portrait-2.jpg"),
    ])
    #expect(try await studio.render().code == 0)
    let links = try Self.links(of: studio)
    for (number, name) in [("S/1", "S_2f_1"), ("S-2", "S-2")] {
      let place = studio.review.appending(path: "slips/\(name).html")
      let slip = try String(contentsOf: place, encoding: .utf8)
      #expect(slip.contains(try #require(links[number])))
      #expect(try Command.mode(of: place) == 0o600)
    }
    let review = try String(contentsOf: studio.review.appending(path: "index.html"), encoding: .utf8)
    #expect(review.contains("href=\"slips/S-2.html\""))
    // A slip goes with its order.
    let purge = try await studio.run(["purge", "--force", "--day", "2027-05-20"])
    #expect(purge.code == 0, "\(purge.errors)")
    #expect(try Tree(studio.review).files.keys.contains { $0.hasPrefix("slips/") } == false)
  }

  /// The addresses of `links.csv` by order number.
  static func links(of studio: TestStudio) throws -> [String: String] {
    let text = try String(contentsOf: studio.review.appending(path: "links.csv"), encoding: .utf8)
    let rows = text.split(separator: "\r\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    return Dictionary(uniqueKeysWithValues: rows.map { (String($0[0]), String($0[3])) })
  }
}
