import ArgumentParser
import Foundation

/// What the exit code says; those above 63 are the ones of sysexits.h.
enum ExitStatus: Int32 {
  /// Some orders were refused or failed; the others are done.
  case someOrdersFailed = 2
  /// The live host does not do what it should.
  case hostFault = 3
  /// The command line is wrong.
  case usage = 64
  /// The manifest, the configuration or a catalogue cannot be used.
  case badData = 65
  /// A file that was named is not there.
  case noInput = 66
  /// The models are not in place.
  case unavailable = 69
  /// A file could not be read or written.
  case inputOutput = 74
  /// Somebody else holds the studio.
  case busy = 75
  /// By Ctrl-C, or by whoever was asked and said no.
  case interrupted = 130
}

/// Ends the command with a sentence and an exit code of its own.
struct Failure: Error, CustomStringConvertible {
  let status: ExitStatus
  let sentence: String

  init(_ status: ExitStatus, _ sentence: String) {
    self.status = status
    self.sentence = sentence
  }

  var description: String { sentence }
}
