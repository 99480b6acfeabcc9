import ArgumentParser
import Foundation

@main
enum Entry {
  static func main() async {
    keepFreedMemory()
    // A reader that goes away (`| head`) must not end the work.
    signal(SIGPIPE, SIG_IGN)
    var status = await run()
    if let fault = StandardOutput.finish() {
      Terminal.note("likeness: The standard output could not be written: \(fault). What was printed is not all.")
      // A command that failed by itself says so.
      if status < ExitStatus.usage.rawValue { status = ExitStatus.inputOutput.rawValue }
    }
    exit(status)
  }

  private static func run() async -> Int32 {
    do {
      var command = try Likeness.parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      return 0
    } catch let failure as Failure {
      Terminal.note("likeness: \(failure.sentence)")
      return failure.status.rawValue
    } catch {
      let (words, code) = (Likeness.fullMessage(for: error), Likeness.exitCode(for: error))
      if !words.isEmpty { if code.isSuccess { Terminal.say(words) } else { Terminal.note(words) } }
      return code.rawValue
    }
  }
}
