import ArgumentParser
import Foundation
import Ledger
import Orders
import Studio

struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "Check the ledger, back it up, restore it.",
    discussion: """
      EXAMPLES
        likeness ledger verify --studio my-studio
        likeness ledger backup /safe/place/ledger-backup.sqlite --studio my-studio
        likeness ledger restore /safe/place/ledger-backup.sqlite --studio my-studio
      """,
    subcommands: [Verify.self, Backup.self, Restore.self])

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: "Read the whole ledger, follow its chain of events, and hold its tables against them.",
      discussion: """
        Each event carries the hash of the one before, and a seal of studio.key. What the tables say of an order must be \
        what its events say, and what the program sealed last: differences are printed, and the exit code is 65. A \
        ledger that was changed stays so until a backup is restored.

        Whoever has studio.key can write the whole ledger anew. Whoever notes the printed end elsewhere can tell later \
        with --through whether events were changed or cut off.
        """)

    @OptionGroup var studio: StudioOptions
    @OptionGroup var format: FormatOptions
    @Option(
      help: "An end that was noted earlier, as COUNT:HASH: the chain must still lead through it.", transform: Self.head)
    var through: EventHead?

    func run() throws {
      let open = try studio.openLedger(for: "ledger verify", access: .reading)
      let differences = try Failure.telling {
        let head = try open.ledger.inspect()
        if let through { _ = try open.ledger.verifyEvents(through: through) }
        let differences = try open.ledger.differences()
        if format.json {
          Terminal.say(try JSONText.of(LedgerAnswer(head, differences)))
        } else {
          let verdict = differences.isEmpty ? "The ledger is whole" : "The chain of events is whole"
          Terminal.say("\(verdict): \(head.count.counted("event")), end of the chain:")
          Terminal.say("\(head.count):\(head.hash.hex)")
          for difference in differences { Terminal.say(difference.sentence.english) }
        }
        return differences
      }
      guard !differences.isEmpty else { return }
      throw Failure(
        .badData,
        """
        \(open.ledger.path) was changed past this program: \(differences.count.counted("difference")) between tables and \
        events. Restore a backup from before: `likeness ledger restore FILE`.
        """)
    }

    private static func head(_ text: String) throws -> EventHead {
      let parts = text.split(separator: ":")
      guard parts.count == 2, let count = Int(parts[0]), count > 0, let hash = ContentHash(hex: String(parts[1])) else {
        throw ValidationError("it is written as COUNT:HASH, as `ledger verify` prints it")
      }
      return EventHead(count: count, hash: hash)
    }
  }

  struct Backup: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "backup",
      abstract: "Copy the ledger to one file, for its owner alone.",
      discussion: """
        It can be done while nothing else writes. The copy holds personal data: keep it as you keep the ledger, and \
        not inside the build folder. Keep studio.key beside it: without the key it is of no use. Keep a copy of \
        ledger.erased beside it as well, and renew that copy after every erasure: by it a restoration knows whom the \
        backup must not bring back.
        """)

    @Argument(help: "The file to write.", completion: .file())
    var file: String
    @OptionGroup var studio: StudioOptions

    func run() throws {
      let open = try studio.openLedger(for: "ledger backup")
      let place = try OutputFile(file, in: open.folder).place
      guard place.kind == .file else {
        throw Failure(.usage, "\(file) is a device or a pipe, and a backup is a file. Name a file.")
      }
      try Failure.telling {
        let head = try open.ledger.backUp(to: place.path, at: open.moment.now)
        Terminal.say("\(file): \(head.count.counted("event")), end of the chain:")
        Terminal.say("\(head.count):\(head.hash.hex)")
        Terminal.note(
          "Also keep a copy of ledger.erased with it, and renew that after every erasure: restore asks for it on a new "
            + "machine.")
      }
    }
  }

  struct Restore: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "restore",
      abstract: "Put a backup into the ledger's place.",
      discussion: """
        The backup is read as a whole first. What was recorded after it was made is lost; whom somebody asked to erase \
        meanwhile is erased again. Who that is stands in ledger.erased, beside the ledger: on a new machine name the \
        copy of it that you keep with your backups, or say that nobody was erased since. Render all manifests \
        afterwards, so that ledger and site agree.

        EXAMPLES
          likeness ledger restore /safe/backup.sqlite --erased /safe/ledger.erased
        """)

    @Argument(help: "The backup.", completion: .file())
    var file: String
    @OptionGroup var studio: StudioOptions
    @Option(help: "A copy of ledger.erased: who was erased since the backup was made.", completion: .file())
    var erased: String?
    @Flag(help: "Say that nobody was erased since the backup was made, where there is no ledger.erased.")
    var nobodyErased = false
    @Flag(help: "Replace the ledger without asking. Where the answer is no, the exit code is 130.")
    var force = false

    func validate() throws {
      if erased != nil, nobodyErased { throw ValidationError("Give --erased or --nobody-erased, not both.") }
    }

    func run() throws {
      let workshop = try studio.open()
      let moment = try studio.moment(in: workshop)
      if FileManager.default.fileExists(atPath: workshop.folder.ledger.path), !force {
        try Confirmation.ask("Replace the ledger by the backup?", done: "restored", command: "restore")
      }
      try Failure.telling {
        let restored = try OpenStudio.restoreLedger(of: workshop, from: file, erased: erasures, moment: moment)
        let (events, orders) = (restored.head.count.counted("event"), restored.erasedAgain.counted("order"))
        Terminal.say("restored: \(events); \(orders) erased again")
        Terminal.note("Render all manifests now, so that ledger and site agree.")
      }
    }

    private var erasures: Ledger.ErasureList {
      if let erased { return .copy(path: erased) }
      return nobodyErased ? .nobody : .beside
    }
  }
}
