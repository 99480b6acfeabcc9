import Foundation
import Orders
import SiteTesting
import Testing

@testable import Site

struct SlipTests {
  /// The program that reads it is not the one that wrote it: zbar, from a drawing of the path at six pixels a module.
  @Test(arguments: [
    "a", "https://photos.lumen.example/d/20270522/abcdefghijklmnopqrstuvwxyz234567/",
    String(repeating: "x", count: 600),
  ])
  func aScannerReadsWhatWasWritten(_ text: String) throws {
    let code = try #require(QRCode(text))
    let picture = FileManager.default.temporaryDirectory.appending(path: "likeness-\(UUID().uuidString).pgm")
    defer { try? FileManager.default.removeItem(at: picture) }
    try Data(Self.drawing(of: code.path, side: code.drawnSide)).write(to: picture)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/zbarimg")
    process.arguments = ["--raw", "--quiet", picture.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(String(decoding: output, as: UTF8.self) == text + "\n")
  }

  @Test func whatNoCodeHoldsIsRefused() {
    #expect(QRCode("") == nil)
    #expect(QRCode(String(repeating: "x", count: 3000)) == nil)
  }

  @Test func slipSaysWhatTheCustomerNeeds() throws {
    let order = try SampleStudio.order(language: .spanish)
    let renderer = try SampleStudio.renderer()
    let slip = String(decoding: try renderer.slip(of: order), as: UTF8.self)
    for words in [
      "<html lang=\"es\">", "<bdi>Anna</bdi>", order.link.url(baseURL: SampleStudio.configuration.baseURL),
      "sábado, 22 de mayo de 2027", order.link.reference(key: try SampleStudio.key), "privacy@lumen.example",
      try #require(QRCode(renderer.address(of: order))).path,
    ] {
      #expect(slip.contains(words))
    }
    #expect(!slip.contains("A-1001") && !slip.contains("código de canje"))
  }

  @Test func slipOfASealedOrderCarriesTheKeyButNoCode() throws {
    let renderer = try SampleStudio.renderer()
    let sealed = try SampleStudio.orderWithPictures(sealing: .fragment)
    let slip = String(decoding: try renderer.slip(of: sealed), as: UTF8.self)
    #expect(slip.contains("#" + SealedFolder(sealed, key: try SampleStudio.key).fragment))
    let withCode = try SampleStudio.orderWithPictures(sealing: .exchangeCode("K7PQ"))
    let other = String(decoding: try renderer.slip(of: withCode), as: UTF8.self)
    #expect(!other.contains("K7PQ"))
    #expect(other.contains("The page will ask for your exchange code."))
  }

  /// Fills `M x y h n v1 h-n z` runs, as a browser does, into a picture in portable grey map.
  private static func drawing(of path: String, side: Int) -> [UInt8] {
    let scale = 6
    var grey = [UInt8](repeating: 255, count: side * side * scale * scale)
    for match in path.matches(of: /M(\d+) (\d+)h(\d+)v1h-\d+z/) {
      guard let x = Int(match.output.1), let y = Int(match.output.2), let run = Int(match.output.3) else { continue }
      for row in y * scale..<(y + 1) * scale {
        for column in x * scale..<(x + run) * scale { grey[row * side * scale + column] = 0 }
      }
    }
    return Array("P5 \(side * scale) \(side * scale) 255\n".utf8) + grey
  }
}
