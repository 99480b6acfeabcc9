import ArgumentParser
import Foundation
import Measures
import Orders
import Sheet
import Studio

struct CalibratePaper: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Make a sheet that measures what your lab cuts off borderless prints.",
    discussion: """
      A lab that prints to the edge enlarges each picture a little and cuts off what hangs over. Photos then come out \
      too large, and those at the edge are cut. Measure it once for each lab:

        1. `likeness papers calibrate` writes the sheet. Have it printed
           borderless, as your orders are.
        2. From the middle of each edge a scale runs inwards. Read where the
           paper ends: 1.8 means that 1.8 mm are gone.
        3. Give the four readings (left, right, top, bottom), and write what is
           printed into `lab` of studio.yaml.

      From then on the sheets are as much larger as the lab cuts off, and every photo comes out at its true size.

      EXAMPLES
        likeness papers calibrate --studio my-studio
        likeness papers calibrate --studio my-studio --read 1.8,2.0,2.4,2.4
      """)

  @Option(help: "Another paper than the studio's usual one, such as photo-10x15.")
  var paper: String?
  @Option(help: "The file to write. Without it: calibration-PAPER.jpg in this folder.", completion: .file())
  var output: String?
  @Option(
    help: "The readings of the printed sheet in millimetres: left,right,top,bottom.",
    transform: LabCalibration.Readings.parsed)
  var read: LabCalibration.Readings?
  @OptionGroup var studio: StudioOptions

  func run() throws {
    let workshop = try studio.open()
    let size = try paper.map { try CatalogueOptions.paper($0, in: workshop.catalogue) }
    let calibration = LabCalibration(workshop.configuration.lab, paper: size)
    if let read { tell(read, calibration) } else { try draw(calibration, in: workshop.folder) }
  }

  private func draw(_ calibration: LabCalibration, in folder: StudioFolder) throws {
    let name = output ?? "calibration-\(calibration.lab.paper.id).jpg"
    let file = try OutputFile(name, for: .usual, in: folder)
    let sheet: [UInt8]
    do throws(SheetOutputError) {
      sheet = try calibration.sheet()
    } catch {
      throw Failure(.inputOutput, "The sheet cannot be drawn: \(error.words).")
    }
    try file.write(sheet)
    file.say("made \(name): \(calibration.lab.paper.size.words) mm. Have it printed borderless,")
    file.say("then: likeness papers calibrate --read LEFT,RIGHT,TOP,BOTTOM")
  }

  private func tell(_ readings: LabCalibration.Readings, _ calibration: LabCalibration) {
    let overscan = calibration.overscan(readings)
    Terminal.say("In studio.yaml, under lab:\n  edge: borderless\n  overscan_mm: \(overscan.words)")
    if readings.offset > Millimetres(0.5) {
      Terminal.note(
        "The lab cuts \(readings.offset.words) mm off the middle: prints differ by so much from side to side. Print the "
          + "sheet once more to see whether it always does, and leave that much more margin_mm.")
    }
  }
}

extension LabCalibration.Readings {
  fileprivate static func parsed(_ text: String) throws -> LabCalibration.Readings {
    guard let readings = LabCalibration.Readings(text) else {
      throw ValidationError("four numbers from 0 to 10 are expected, such as 1.8,2.0,2.4,2.4")
    }
    return readings
  }
}
