import Foundation
import Testing

@testable import Studio

/// Where a command writes that was asked to, and where it does not.
@Suite struct OutputPlaceTests {
  private let scratch: Scratch
  private let studio: StudioFolder

  init() throws {
    scratch = try Scratch()
    studio = StudioFolder(root: scratch.url.appending(path: "studio", directoryHint: .isDirectory))
    for folder in ["photos/may", "build/site", "templates", "other"] {
      try FileManager.default.createDirectory(
        at: studio.root.appending(path: folder), withIntermediateDirectories: true)
    }
    for file in ["studio.yaml", "studio.key", "ledger.sqlite", "photos/may/a.jpg", "notes.txt"] {
      try Data(file.utf8).write(to: studio.root.appending(path: file))
    }
  }

  private func path(_ name: String) -> String { studio.root.path + "/" + name }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: target)
  }

  private func refusal(of name: String, inputs: [String] = [], in studio: StudioFolder?) -> OutputRefusal.Reason? {
    do throws(OutputRefusal) {
      _ = try OutputPlace(path(name), inputs: inputs.map(path), in: studio)
      return nil
    } catch {
      return error.reason
    }
  }

  @Test(arguments: [
    ("studio.key", OutputRefusal.Reason.key), ("photos/../studio.key", .key), ("other/none/../../studio.key", .key),
    ("ledger.sqlite", .ledger), ("ledger.sqlite-wal", .ledger), ("ledger.sqlite-shm", .ledger),
    ("ledger.sqlite-journal", .ledger), ("ledger.sqlite.new", .ledger), ("ledger.lock", .ledger),
    ("ledger.erased", .ledger), ("studio.yaml", .ownFile), ("catalogue.yaml", .ownFile), ("orders.csv", .ownFile),
    ("uploads.tsv", .ownFile), ("verified.json", .ownFile), ("photos/may/a.jpg", .amongPhotos),
    ("photos/new.jpg", .amongPhotos), ("photos/none/new.jpg", .amongPhotos), ("templates/new.svg", .amongTemplates),
    ("other", .folder),
  ])
  func keepsWhatCannotBeHadAgain(name: String, reason: OutputRefusal.Reason) {
    #expect(refusal(of: name, in: studio) == reason)
    // The studio around the file is found where none is named.
    #expect(refusal(of: name, in: nil) == reason)
  }

  @Test(arguments: ["build/copy.zip", "build/site/copy.zip", "build/none/copy.zip", "photos/../build/copy.zip"])
  func writesNothingAmongWhatIsMade(name: String) {
    #expect(refusal(of: name, in: studio) == .amongMade(folder: studio.build.path))
  }

  @Test(arguments: ["notes.txt", "other/new.zip", "new.zip", "ledger.csv", "photos.zip", "build.zip"])
  func replacesOtherFiles(name: String) throws {
    #expect(try OutputPlace(path(name), in: studio).path == ResolvedPath(path(name)).path)
    #expect(try OutputPlace(path(name), in: studio).kind == .file)
  }

  @Test func followsLinks() throws {
    try link("to-key", to: "studio.key")
    try link("to-link", to: "other/../to-key")
    try link("to-nothing", to: "photos/none.jpg")
    try link("to-photos", to: "photos/may")
    try link("round", to: "round")
    try FileManager.default.linkItem(atPath: path("studio.key"), toPath: path("other/also-key"))
    #expect(refusal(of: "to-key", in: studio) == .key)
    #expect(refusal(of: "to-link", in: nil) == .key)
    #expect(refusal(of: "other/also-key", in: studio) == .key)
    #expect(refusal(of: "to-nothing", in: studio) == .amongPhotos)
    #expect(refusal(of: "to-photos/b.jpg", in: studio) == .amongPhotos)
    #expect(refusal(of: "round", in: studio) == nil)
  }

  /// The photos may lie on another disk.
  @Test func knowsAFolderThatIsALink() throws {
    let disk = scratch.url.appending(path: "disk")
    try FileManager.default.moveItem(at: studio.photos, to: disk)
    try link("photos", to: "../disk")
    #expect(refusal(of: "../disk/may/a.jpg", in: studio) == .amongPhotos)
    #expect(refusal(of: "../disk/new.jpg", in: studio) == .amongPhotos)
  }

  @Test func keepsWhatTheCommandReads() throws {
    try link("same", to: "notes.txt")
    for name in ["notes.txt", "other/../notes.txt", "same"] {
      #expect(refusal(of: name, inputs: ["new.txt", "notes.txt"], in: nil) == .input)
    }
    #expect(refusal(of: "new.txt", inputs: ["notes.txt"], in: nil) == nil)
  }

  @Test func writesTwoThingsToTwoFiles() throws {
    let copy = try OutputPlace(path("new.zip"))
    #expect(throws: OutputRefusal(path: path("other/../new.zip"), reason: .anotherOutput)) {
      try OutputPlace(path("other/../new.zip"), besides: [copy])
    }
    #expect(try OutputPlace(path("new.txt"), besides: [copy]).kind == .file)
    let nowhere = try OutputPlace("/dev/full")
    #expect(try OutputPlace("/dev/full", besides: [nowhere]).kind == .stream)
  }

  @Test func replacesNoDevice() throws {
    let isMade = unsafe mkfifo(path("pipe"), 0o600) == 0
    try #require(isMade)
    try link("to-device", to: "/dev/full")
    for name in [path("pipe"), path("to-device"), "/dev/full"] { #expect(try OutputPlace(name).kind == .stream) }
  }

  @Test(arguments: [
    (OutputRefusal.Reason.input, "x is read by this command, and would be overwritten. Name another file."),
    (.anotherOutput, "x is named for two things. Name a file for each."),
    (.folder, "x is a folder. Name a file in it."),
    (.key, "x is the studio's key, without which its links cannot be made again. Name another file."),
    (.ledger, "x is the studio's ledger, or belongs to it. Name another file."),
    (.ownFile, "x is one of the files that the studio works with. Name another file."),
    (.amongPhotos, "x would lie among the studio's originals. Name a file outside of the photos folder."),
    (.amongTemplates, "x would lie among the studio's templates. Name a file outside of that folder."),
    (
      .amongMade(folder: "s/build"),
      "x must not be inside s/build: a later run would delete it, and some of it is uploaded. Name a file "
        + "outside of that folder."
    ),
  ])
  func saysWhatLiesThere(reason: OutputRefusal.Reason, sentence: String) {
    #expect(OutputRefusal(path: "x", reason: reason).sentence == sentence)
  }
}
