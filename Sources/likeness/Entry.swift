import ArgumentParser
import Foundation

@main
enum Entry {
  static func main() async {
    keepFreedMemory()
    // A reader that goes away (`| head`) must not end the work.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try Likeness.parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as Failure {
      Terminal.note("likeness: \(failure.sentence)")
      exit(failure.status.rawValue)
    } catch {
      Likeness.exit(withError: error)
    }
  }
}
