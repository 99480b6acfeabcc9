import ArgumentParser
import FaceCrop
import Foundation
import Orders
import Studio

struct Measure: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Print what is seen in pictures. Nothing of it is written anywhere, unless --annotate asks for it.",
    discussion: """
      The drawing of --annotate is written for its owner alone. With --json, one JSON object a picture. Points are in pixels of the upright picture: origin at its top left corner, the centre of the \
      first pixel at (0.5, 0.5). Degrees are positive clockwise, towards the picture's right edge, and upwards.

      Exit codes: 0 every picture was measured, and framed where --spec asks for it; 2 some were not; 64 wrong command \
      line; 66 no such specification; 69 the models are missing.

      EXAMPLES
        likeness measure portrait.jpg --spec es-dni
        likeness measure portrait.jpg --spec us-passport --annotate seen.png
        likeness measure *.jpg --spec us-passport --json | jq '.framing.intervals'
      """)

  @Argument(help: "The pictures.", completion: .file())
  var photos: [String]
  @Option(help: "Also frame for this specification, and measure the result in millimetres.")
  var spec: String?
  @Option(
    help: "Which face to frame where several are in the picture: a number from the left, or largest.",
    transform: FaceChoice.parsed)
  var face: FaceChoice?
  @Option(help: "Whole years of the person: a child is judged by the rules for its age.")
  var age: Int?
  @Flag(help: "The person wears a head covering: also say whether the document admits it.")
  var headCovering = false
  @Option(
    help: """
      Draw what is seen on a copy of the one picture, a PNG: eyes, chin, crowns, axis, and the frame with its bands.
      """,
    completion: .file(extensions: ["png"]))
  var annotate: String?
  @OptionGroup var catalogue: CatalogueOptions
  @OptionGroup var format: FormatOptions

  func validate() throws {
    if annotate != nil, photos.count != 1 { throw ValidationError("--annotate draws on one picture at a time.") }
    if let annotate, !annotate.lowercased().hasSuffix(".png") {
      throw ValidationError("--annotate writes a PNG: name a file that ends in .png, not \"\(annotate)\".")
    }
    if let age, !(0...120).contains(age) { throw ValidationError("--age takes whole years from 0 to 120.") }
  }

  func run() async throws {
    let specification = try spec.map { try catalogue.specification($0) }
    let annotation = try annotate.map {
      try OutputFile($0, inputs: photos + catalogue.files, in: catalogue.studioFolder)
    }
    let meter = PictureMeter(
      core: try FaceCore.ofUser(), specification: specification, choice: face,
      subject: Subject(age: age, coversHead: headCovering), annotation: annotation)
    var failed = false
    for photo in photos {
      do {
        let seen = try meter.measure(photo)
        if seen.notFramed != nil { failed = true }
        if format.json {
          Terminal.say(try JSONText.of(seen, isPretty: photos.count == 1))
        } else {
          for line in MeasurePrinter.lines(of: seen) { Terminal.say(line) }
        }
      } catch let failure as MeasureFailure {
        failed = true
        Terminal.note("likeness: \(photo): \(failure.sentence)")
      }
    }
    if failed { throw ExitCode(ExitStatus.someOrdersFailed.rawValue) }
  }
}

extension FaceChoice {
  fileprivate static func parsed(_ word: String) throws -> FaceChoice {
    if word == "largest" { return .largest }
    guard let number = Int(word), number > 0 else {
      throw ValidationError("a number from 1 is expected, or largest")
    }
    return .number(number)
  }
}
