import Foundation
import Orders
import Site
import SiteTesting
import Testing

/// A sealed order, opened in a browser.
@Suite(.serialized)
struct SealedPageTests {
  private struct Opened: Decodable, Equatable {
    /// After the language was switched.
    struct Turned: Decodable, Equatable {
      var heading = "Anna, sus fotos están listas"
      var title = "Sus fotos – Lumen Estudio"
      var `switch` = "English"
      var privacy = "Aviso de privacidad"
      var page = "es.html"
      var fragmentIsAsBefore = true
      var pictures = [480, 307, 480]
    }

    var heading = "Anna, your photos are ready"
    /// Natural widths, once decrypted.
    var pictures = [480, 307, 480]
    var sources = ["blob"]
    var download = "all.zip"
    var bytes: Int
    /// What axe-core finds.
    var faults: [String] = []
    var turned = Turned()
    /// Cookies and stored items.
    var stored = 0
    var keySent = false
  }

  private struct Refused: Decodable, Equatable {
    var shown: [String]
    var pictures = 0
  }

  private struct Case: Encodable {
    var url: String
    var code: String?
    var lacks: String?
    var port: UInt16?
  }

  private static func act<Seen: Decodable>(_ arguments: [String]) throws -> Seen {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Browser/act.py").path
    let result = try Tool.run("python3", [path] + arguments)
    try #require(result.status == 0, "\(result.output)")
    return try JSONDecoder().decode(Seen.self, from: Data(result.output.utf8))
  }

  private static func key(of order: GalleryOrder) throws -> String {
    try #require(try SampleStudio.renderer().address(of: order).split(separator: "#").last).description
  }

  @Test func theKeyOfTheAddressOpensIt() throws {
    let order = try SampleStudio.orderWithPictures(sealing: .fragment)
    let server = try RealServer(.init(kind: .nginx, days: [], orders: [order]))
    let key = try Self.key(of: order)
    let seen: Opened = try Self.act(["open", server.origin + "/" + order.link.path + "#" + key])
    #expect(seen.bytes > 50_000)
    #expect(seen == Opened(bytes: seen.bytes))
    server.stop()
    for name in try FileManager.default.contentsOfDirectory(atPath: server.folder + "/log") {
      let log = try String(contentsOfFile: server.folder + "/log/" + name, encoding: .utf8)
      #expect(!log.contains(key.prefix(12)))
    }
  }

  /// The other language does not ask for the code again, and nothing is stored for that.
  @Test func theCodeOpensItHoweverItIsTyped() throws {
    let order = try SampleStudio.orderWithPictures(sealing: .exchangeCode("K7PQ-2M9X-44TR"))
    let server = try RealServer(.init(kind: .nginx, days: [], orders: [order]))
    #expect(try SampleStudio.renderer().address(of: order).contains("#") == false)
    let seen: Opened = try Self.act(["open", server.origin + "/" + order.link.path, " k7pq2m9x 44tr"])
    #expect(seen == Opened(bytes: seen.bytes))
  }

  private static let sentences: [String: Bilingual] = [
    "noKey": Bilingual(
      english:
        "The key is missing: it is the last part of your link, after the #. Open the whole link that we sent you.",
      spanish:
        "Falta la clave: es la última parte de su enlace, después del #. Abra el enlace completo que le enviamos."),
    "wrong": Bilingual(
      english: "This key does not open these photos. Check that you copied the whole link.",
      spanish: "Esta clave no abre estas fotos. Compruebe que copió el enlace completo."),
    "wrongCode": Bilingual(
      english: "This code does not open these photos. Check it and try again.",
      spanish: "Este código no abre estas fotos. Compruébelo e inténtelo de nuevo."),
    "insecure": Bilingual(
      english: "Browsers decrypt over secure connections only. Change http:// to https:// in the address.",
      spanish: "Los navegadores solo descifran en conexiones seguras. Cambie http:// por https:// en la dirección."),
    "old": Bilingual(
      english: "This browser is too old to decrypt your photos. Please use a current one.",
      spanish: "Este navegador es demasiado antiguo para descifrar sus fotos. Use uno actual."),
    "missing": Bilingual(
      english: "The photos could not be loaded. Check your connection and try again. They may also have expired.",
      spanish: "No se pudieron cargar las fotos. Compruebe su conexión e inténtelo de nuevo. Quizá hayan caducado."),
  ]

  /// One clear sentence, on the page of either language, and nothing else.
  @Test func whatCannotOpenSaysWhy() throws {
    let order = try SampleStudio.orderWithPictures(sealing: .fragment)
    let coded = try SampleStudio.orderWithPictures(number: "B-1", sealing: .exchangeCode("K7PQ-2M9X-44TR"))
    let part = try SampleStudio.orderWithPictures(number: "D-1", sealing: .fragment)
    let lost = try SampleStudio.orderWithPictures(number: "C-1", sealing: .fragment)
    let server = try RealServer(.init(kind: .nginx, days: [], orders: [order, coded, lost, part]))
    try FileManager.default.removeItem(atPath: server.folder + "/site/" + lost.link.path + "contents.bin")
    // The last preview: what came before it is not shown alone.
    try FileManager.default.removeItem(atPath: server.folder + "/site/" + part.link.path + "9.bin")
    let key = try Self.key(of: order)
    var cases: [Case] = []
    var expected: [Refused] = []
    for (page, language) in [("", Language.english), ("es.html", .spanish)] {
      func add(_ sentence: String, _ entry: Case) throws {
        cases.append(entry)
        expected.append(Refused(shown: [try #require(Self.sentences[sentence])[language]]))
      }
      let place = server.origin + "/" + order.link.path + page
      try add("noKey", Case(url: place))
      try add("wrong", Case(url: place + "#" + String(key.reversed())))
      try add("wrong", Case(url: place + "#" + key.dropLast()))
      try add("wrongCode", Case(url: server.origin + "/" + coded.link.path + page, code: "K7PQ-2M9X-44TS"))
      try add("missing", Case(url: server.origin + "/" + lost.link.path + page + "#" + (try Self.key(of: lost))))
      try add("missing", Case(url: server.origin + "/" + part.link.path + page + "#" + (try Self.key(of: part))))
      // Plain http to a host that is not this machine is no place to decrypt, for any browser.
      try add(
        "insecure",
        Case(
          url: "http://photos.lumen.example/" + order.link.path + page + "#" + key, port: server.client.port))
      for feature in ["crypto.subtle", "fetch", "TextEncoder", "DOMParser", "modules"] {
        try add("old", Case(url: place + "#" + key, lacks: feature))
      }
    }
    let list = String(decoding: try JSONEncoder().encode(cases), as: UTF8.self)
    let seen: [Refused] = try Self.act(["refusals", list])
    #expect(seen.count == cases.count)
    for (index, refused) in seen.enumerated() { #expect(refused == expected[index], "\(cases[index])") }
  }
}
