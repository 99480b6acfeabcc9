import Foundation
import Testing

/// Every order with a picture that cannot be used is refused with its own sentence, and none of them stops another.
@Suite struct BadInputTests {
  /// An order whose only picture is bad, and what is said of it, from the column on.
  struct Case {
    var photo: String
    var sentence: String
    var make: (TestStudio) throws -> Void = { _ in }
  }

  @Test func eachBadPictureFailsItsOwnOrder() async throws {
    let studio = try await TestStudio()
    let cases = try Self.cases()
    for bad in cases { try bad.make(studio) }
    let rows = cases.enumerated().map { ManifestRow(number: "B-\($0 + 1)", photo: $1.photo) }
    // One good picture does not save an order whose other one is bad.
    let half = [ManifestRow(number: "H-1", photo: "portrait-2.jpg"), ManifestRow(number: "H-1", photo: "cut.jpg")]
    try studio.write([ManifestRow(number: "G-1", photo: "portrait-1.jpg")] + rows + half)

    let outcome = try await studio.render()
    #expect(outcome.code == 2)
    #expect(outcome.output.hasPrefix("orders: 1 rendered, 0 unchanged, \(cases.count + 1) refused\n"))
    let lines = outcome.errors.split(separator: "\n").filter { $0.hasPrefix("orders.csv:") }.map(String.init)
    let expected = cases.enumerated().map { index, bad in
      "orders.csv:\(index + 3):\(Self.column(of: rows[index])): order B-\(index + 1) refused: \(bad.sentence)"
    }
    for (index, sentence) in expected.enumerated() {
      let found = lines.filter { $0.contains(": order B-\(index + 1) refused: ") }
      #expect(found == [sentence])
    }
    #expect(lines.count == cases.count + 1)

    #expect(try studio.galleries().count == 1)
    #expect(Set(try Tree(studio.cache).files.keys.map { $0.split(separator: "/")[1] }).count == 1)
    let names = try Tree(studio.prints).files.keys.map { $0.split(separator: "/").last ?? "" }
    #expect(names.sorted().map { $0.prefix(4) } == ["G-1_", "G-1_", "READ", "cut-"])
    #expect(try Tree(studio.review).files.keys.filter { $0.hasPrefix("thumbs/") } == ["thumbs/G-1-1-generic-35x45.jpg"])
    #expect(try Tree(studio.staging).files.isEmpty)
  }

  /// `check` finds what can be told without opening a picture, in the same words.
  @Test func checkTellsOfFilesThatCannotBeRead() async throws {
    let studio = try await TestStudio()
    try studio.write([ManifestRow(number: "1", photo: "portrait-1.jpg"), ManifestRow(number: "2", photo: "gone.jpg")])
    let outcome = try await studio.run(["check", "orders.csv", "--day", TestStudio.day])
    #expect(outcome.code == 2)
    #expect(
      outcome.output.contains(
        """
        orders.csv:3:15: error: found “gone.jpg”, which is not there; expected a readable file in the photos folder. \
        Put it there or correct the name.
        1 order can be rendered; 1 is refused.
        """))
  }

  /// Where the photo stands in its line, from 1.
  private static func column(of row: ManifestRow) -> Int { "\(row.number),customer-\(row.number),,".count + 1 }

  private static func cases() throws -> [Case] {
    let jpeg = try Data(contentsOf: Sample.photo("exif/orientation-1.jpg"))
    let heic = try Data(contentsOf: Sample.photo("hana.heic"))
    let png = try #require(BadPicture.lengthened(try Data(contentsOf: Sample.mask("01-anna-grey.png"))))
    let again = "Copy it again from the camera or the card."
    let formats = "Export it as JPEG, PNG, WebP, HEIC, AVIF, TIFF, BMP or GIF."
    func file(_ name: String, _ bytes: Data, _ sentence: String) -> Case {
      Case(photo: name, sentence: "\(name): \(sentence)", make: { try $0.addPhoto(bytes, named: name) })
    }
    let contents = [
      file("text.jpg", Data("Not a picture.\n".utf8), "it is not a picture that can be read, but text. \(formats)"),
      file("paper.jpg", Data("%PDF-1.7\n".utf8), "it is not a picture that can be read, but a document. \(formats)"),
      file(
        "cut.jpg", BadPicture.cut(jpeg, to: 0.6),
        "the JPEG file ends before the picture does: it was cut off. \(again)"),
      file(
        "flipped.jpg", BadPicture.flipped(jpeg, bits: 24, seed: 1),
        "the JPEG file is damaged (Corrupt JPEG data: 135 extraneous bytes before marker 0xd9). \(again)"),
      file("length.png", png, "the PNG file ends before the picture does: it was cut off. \(again)"),
      file(
        "cut.heic", BadPicture.cut(heic, to: 0.5),
        "the HEIC file ends before the picture does: it was cut off. \(again)"),
      file(
        "dot.bmp", BadPicture.bmp(width: 1, height: 1),
        "it has 1 x 1 pixels, and at least 64 to a side are needed. Use a larger copy of the picture."),
      file(
        "line.bmp", BadPicture.bmp(width: 65500, height: 1),
        "it has 65500 x 1 pixels, and at least 64 to a side are needed. It is a strip and no portrait: use the whole picture."
      ),
      file(
        "stamp.bmp", BadPicture.bmp(width: 60, height: 80),
        "it has 60 x 80 pixels, and at least 64 to a side are needed. Use a larger copy of the picture."),
      file(
        "grey.bmp", BadPicture.bmp(width: 120, height: 160),
        "no face was found in it. Check that it is the right picture; the face must be whole, and at least 25 pixels "
          + "between the eyes."),
    ]
    return contents + places()
  }

  /// What is wrong with the place, not with the picture.
  private static func places() -> [Case] {
    let file = "expected a readable file in the photos folder."
    let path = "expected a path inside the studio's photos folder, such as may/0147.jpg."
    var cases = [
      Case(
        photo: "empty.jpg", sentence: "Found “empty.jpg”, an empty file; \(file) Copy the photo anew.",
        make: { try $0.addPhoto(Data(), named: "empty.jpg") }),
      Case(
        photo: "folder.jpg", sentence: "Found “folder.jpg”, which is not a file; \(file) Name the photo itself.",
        make: { try $0.addPhoto(Data([1]), named: "folder.jpg/inside") }),
      Case(
        photo: "folder.jpg/inside/more.jpg",
        sentence: "Found “folder.jpg/inside/more.jpg”, where a part of the way is a file; \(file) Correct the path."),
      Case(
        photo: "pipe.jpg", sentence: "Found “pipe.jpg”, which is not a file; \(file) Name the photo itself.",
        make: { #expect(unsafe mkfifo($0.photo("pipe.jpg").path, 0o644) == 0) }),
      Case(
        photo: "circle.jpg",
        sentence: "Found “circle.jpg”, a link in a circle; \(file) Copy the photo itself into the folder.",
        make: { try link("circle.jpg", to: "circle.jpg", in: $0) }),
      Case(
        photo: "out.jpg",
        sentence: "Found “out.jpg”, a link out of the folder; \(file) Copy the photo itself into the folder.",
        make: { try link("out.jpg", to: "../studio.key", in: $0) }),
      Case(
        photo: "far.jpg",
        sentence: "Found “far.jpg”, a link out of the folder; \(file) Copy the photo itself into the folder.",
        make: { try link("far.jpg", to: Sample.photo("02-marc-white.jpg").path, in: $0) }),
      Case(
        photo: "/etc/passwd",
        sentence: "Found “/etc/passwd”, an absolute path; \(path) Put the photo into the photos folder and write its "
          + "path from there."),
      Case(
        photo: "../studio.key",
        sentence: "Found “../studio.key”, which leads out of the folder; \(path) Put the photo into the photos folder."),
      Case(
        photo: "missing.jpg",
        sentence: "Found “missing.jpg”, which is not there; \(file) Put it there or correct the name."),
      Case(
        photo: "PORTRAIT-1.JPG",
        sentence: "Found “PORTRAIT-1.JPG”, which is not there; \(file) Did you mean “portrait-1.jpg”?"),
    ]
    // Nothing is forbidden to root.
    if geteuid() != 0 {
      cases.append(
        Case(
          photo: "closed.jpg", sentence: "Found “closed.jpg”, which may not be read; \(file) Allow it: chmod u+r.",
          make: { studio in
            try studio.addPhoto(Data([1]), named: "closed.jpg")
            try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: studio.photo("closed.jpg").path)
          }))
    }
    return cases
  }

  private static func link(_ name: String, to target: String, in studio: TestStudio) throws {
    try FileManager.default.createSymbolicLink(atPath: studio.photo(name).path, withDestinationPath: target)
  }
}
