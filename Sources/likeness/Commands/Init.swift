import ArgumentParser
import Foundation
import Orders
import Studio

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a studio folder that renders as it stands.",
    discussion: """
      What is there already stays as it is; what is made is for your account alone, but that a local web server may pass \
      through the folder to build/site. The key that it makes is what your links depend on: back it up, and \
      never upload it.

      EXAMPLES
        likeness init my-studio && likeness render my-studio/orders.csv
      """)

  @Argument(help: "The folder to make.", completion: .directory)
  var folder: String

  @Option(
    help: "The day of the sample orders' payment (YYYY-MM-DD), instead of today.", transform: CalendarDay.parsed)
  var day: CalendarDay?

  func run() throws {
    let studio = StudioFolder(root: URL(filePath: folder, directoryHint: .isDirectory))
    let paidOn = day ?? CalendarDay(Date(), in: .gmt)
    do throws(FileFailure) {
      let written = try StudioSetup(folder: studio).make(paidOn: paidOn)
      for name in written { Terminal.say("made \(studio.root.appending(path: name).relativePath)") }
    } catch {
      throw Failure(.inputOutput, "\(error.path): \(error.reason)")
    }
    Terminal.say("Next: likeness render \(studio.manifest.relativePath.shellWord)")
  }
}
