import ArgumentParser
import Studio

struct Uploaded: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "uploaded",
    abstract: "Say that the host holds what the lists of changes told it to.",
    discussion: """
      Only for uploads by list; a transfer that compares both sides needs none of this. build/review/changes says what is \
      different since the last upload that was confirmed here, however many runs there were since: upload.txt, delete.txt, \
      and the number of both. Take the number before the upload, and say it afterwards:

        number=$(cat build/review/changes/number.txt)
        lists=build/review/changes
        rclone copy --files-from-raw $lists/upload.txt build/site remote:site
        rclone delete --files-from-raw $lists/delete.txt remote:site
        likeness uploaded $number

      Where a run changed the site meanwhile, nothing is confirmed: the lists of that run hold all of these, and more.

      Exit codes: 0 confirmed; 65 the lists have another number by now: upload again.
      """)

  @Argument(help: "The number of the lists, as it was in number.txt before the upload.")
  var number: Int
  @OptionGroup var studio: StudioOptions

  func run() throws {
    let open = try studio.openLedger(for: "uploaded")
    try Failure.telling {
      guard try open.confirmUpload(number) else {
        throw Failure(
          .badData, "Not confirmed: these are not the lists of \(number). Upload build/review/changes again.")
      }
    }
    Terminal.say("confirmed")
  }
}
