import Foundation
import Testing

/// `measure` prints what it sees, in a form that programs can rely on, and writes nothing.
@Suite struct MeasureTests {
  private typealias Object = [String: Any]

  @Test func saysOfEachPictureWhatIsInIt() async throws {
    let photos = [Sample.photo("exif/orientation-6.jpg"), Sample.photo("16-two-people.jpg")].map(\.path)
    let outcome = try await Command.run(["measure", "--json"] + photos)
    #expect(outcome.code == 0)
    #expect(outcome.errors == "")
    let seen = try outcome.output.split(separator: "\n").map { try Self.object($0) }
    #expect(
      seen.map { Set($0.keys) } == [["photo", "width", "height", "faces"], ["photo", "width", "height", "faces"]])
    #expect(seen.map { $0["photo"] as? String } == photos)
    #expect(seen.map { $0["width"] as? Int } == [900, 1600])
    #expect(seen.map { $0["height"] as? Int } == [1200, 1200])
    let faces = try seen.map { try #require($0["faces"] as? [Object]) }
    #expect(faces.map(\.count) == [1, 2])
    for face in faces.flatMap(\.self) {
      #expect(
        Set(face.keys) == [
          "score", "box", "left_eye", "right_eye", "chin", "crown_skull", "crown_hair", "roll", "yaw", "pitch",
          "uncertainty", "standing", "doubts",
        ])
      #expect(face["standing"] as? String == "upright")
      #expect(face["doubts"] as? [String] == [])
      #expect((face["box"] as? [Double])?.count == 4)
      for point in ["left_eye", "right_eye", "chin", "crown_skull", "crown_hair"] {
        #expect((face[point] as? [Double])?.count == 2)
        #expect((face["uncertainty"] as? [String: Double])?[point] ?? 0 > 0)
      }
      for number in ["score", "roll", "yaw", "pitch"] { #expect(face[number] is Double) }
      // The person's own left is on the picture's right.
      let left = try #require((face["left_eye"] as? [Double])?.first)
      let right = try #require((face["right_eye"] as? [Double])?.first)
      #expect(left > right)
    }
  }

  /// Turned pictures of which nothing says so: their EXIF block is taken out.
  @Test(arguments: [
    (3, "upside_down", "is upside down"), (6, "on_its_left", "left side"), (8, "on_its_right", "right side"),
  ])
  func saysWhichPictureWasSetUpright(orientation: Int, word: String, sentence: String) async throws {
    let scratch = try Scratch()
    var bytes = [UInt8](try Data(contentsOf: Sample.photo("exif/orientation-\(orientation).jpg")))
    var place = 2
    while bytes[place + 1] != 0xDA {
      let length = 2 + (Int(bytes[place + 2]) << 8 | Int(bytes[place + 3]))
      if bytes[place + 1] == 0xE1 { bytes.removeSubrange(place..<place + length) } else { place += length }
    }
    try Data(bytes).write(to: scratch.url.appending(path: "me.jpg"))
    let told = try await Command.run(["measure", "me.jpg"], in: scratch.url)
    #expect(told.output.contains(sentence))
    let outcome = try await Command.run(["measure", "--json", "me.jpg"], in: scratch.url)
    let faces = try #require(try Self.object(outcome.output[...])["faces"] as? [Object])
    #expect(faces.map { $0["standing"] as? String } == [word])
  }

  @Test func seesNobodyInAnEmptyRoom() async throws {
    let outcome = try await Command.run(["measure", "--json", Sample.photo("17-no-person-room.jpg").path])
    #expect(outcome.code == 0)
    #expect((try Self.object(outcome.output[...])["faces"] as? [Any])?.count == 0)
  }

  @Test func framesForASpecificationInMillimetres() async throws {
    let photo = Sample.photo("exif/orientation-1.jpg").path
    let outcome = try await Command.run(["measure", "--json", photo, "--spec", "us-passport"])
    let framing = try #require(try Self.object(outcome.output[...])["framing"] as? Object)
    #expect(
      Set(framing.keys) == [
        "specification", "width", "height", "dpi", "matrix", "remaining_roll", "intervals", "missing_mm",
      ])
    #expect(framing["specification"] as? String == "us-passport")
    #expect(framing["width"] as? Int == 600)
    #expect(framing["height"] as? Int == 600)
    #expect(framing["dpi"] as? Int == 300)
    #expect((framing["matrix"] as? [Double])?.count == 6)
    let intervals = try #require(framing["intervals"] as? [Object])
    #expect(intervals.map { $0["priority"] as? Int } == [1, 2, 3])
    #expect(intervals.map { $0["name"] as? String } == ["head_hair", "eye_line", "centring"])
    for interval in intervals {
      #expect(
        Set(interval.keys) == [
          "name", "measured_mm", "min_mm", "max_mm", "kept", "slack_mm", "priority", "uncertainty_mm", "standing",
        ])
      let measured = try #require(interval["measured_mm"] as? Double)
      let least = try #require(interval["min_mm"] as? Double)
      let most = try #require(interval["max_mm"] as? Double)
      let slack = try #require(interval["slack_mm"] as? Double)
      #expect(abs(slack - min(measured - least, most - measured)) < 0.002)
      #expect(interval["kept"] as? Bool == (least...most).contains(measured))
    }
  }

  @Test func saysWhyAPictureOfSeveralPeopleIsNotFramed() async throws {
    let photo = Sample.photo("16-two-people.jpg").path
    let told = try await Command.run(["measure", photo, "--spec", "us-passport"])
    #expect(told.code == 2)
    #expect(told.output.hasSuffix("\n  not framed: 2 faces: choose one by --face\n"))
    let json = try await Command.run(["measure", photo, "--spec", "us-passport", "--json"])
    let seen = try Self.object(json.output[...])
    #expect(seen["not_framed"] as? String == "several_faces")
    #expect(seen["framing"] == nil)
    let chosen = try await Command.run(["measure", photo, "--spec", "us-passport", "--face", "2"])
    #expect(chosen.code == 0)
    #expect(chosen.output.contains("us-passport") && !chosen.output.contains("not framed"))

    let empty = Sample.photo("17-no-person-room.jpg").path
    let nobody = try await Command.run(["measure", empty, "--spec", "us-passport", "--json"])
    #expect(nobody.code == 2)
    #expect(try Self.object(nobody.output[...])["not_framed"] as? String == "no_face")
  }

  @Test func saysHowManyFacesThereAre() async throws {
    let photo = Sample.photo("16-two-people.jpg").path
    for options in [[], ["--spec", "us-passport"]] {
      let run = try await Command.run(["measure", photo, "--face", "9"] + options)
      #expect(run.code == 2)
      #expect(run.output == "")
      #expect(run.errors == "likeness: \(photo): --face asks for face 9, and there are only 2.\n")
    }
  }

  @Test func drawsNothingButPNG() async throws {
    let scratch = try Scratch()
    let photo = Sample.photo("exif/orientation-1.jpg").path
    for name in ["seen.jpg", "seen.bmp", "seen"] {
      let run = try await Command.run(["measure", photo, "--annotate", name], in: scratch.url)
      #expect(run.code == 64)
      #expect(run.errors.contains("--annotate writes a PNG: name a file that ends in .png, not \"\(name)\"."))
    }
    #expect(try await Command.run(["measure", photo, "--annotate", "seen.PNG"], in: scratch.url).code == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path) == ["seen.PNG"])
  }

  @Test func writesNothingAnywhere() async throws {
    let scratch = try Scratch()
    try Data(contentsOf: Sample.photo("exif/orientation-1.jpg")).write(to: scratch.url.appending(path: "me.jpg"))
    let before = try Tree(scratch.url)
    let home = scratch.url.path
    let outcome = try await Command.run(
      ["measure", "me.jpg", "--spec", "jp-passport", "--json"], models: Command.models, in: scratch.url,
      environment: ["HOME": home, "XDG_DATA_HOME": nil, "XDG_CACHE_HOME": nil, "TMPDIR": home])
    #expect(outcome.code == 0)
    #expect(try Tree(scratch.url) == before)
    #expect(try FileManager.default.subpathsOfDirectory(atPath: home) == ["me.jpg"])
  }

  @Test func goesOnAfterAPictureThatCannotBeRead() async throws {
    let good = Sample.photo("exif/orientation-1.jpg").path
    let outcome = try await Command.run(["measure", "--json", "/nowhere/a.jpg", good])
    #expect(outcome.code == 2)
    #expect(outcome.errors == "likeness: /nowhere/a.jpg: the file is not there (any more).\n")
    #expect(try Self.object(outcome.output[...])["photo"] as? String == good)
  }

  private static func object(_ text: Substring) throws -> Object {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object)
  }
}
