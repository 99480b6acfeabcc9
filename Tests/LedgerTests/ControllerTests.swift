import Orders
import Testing

@testable import Ledger

@Suite struct ControllerTests {
  let folder: TestFolder
  let ledger: Ledger

  init() throws {
    folder = try TestFolder()
    ledger = try Samples.open(folder.ledger)
  }

  @Test func anotherControllerNeedsAMaterialVersion() throws {
    try ledger.noteController("Alba", under: "1", at: Samples.noon)
    let head = try ledger.verifyEvents()
    try ledger.noteController("Alba", under: "1", at: Samples.noon)
    #expect(throws: LedgerError.controllerChanged(from: "Alba", to: "Boreal")) {
      try ledger.noteController("Boreal", under: "1", at: Samples.noon)
    }
    #expect(try ledger.verifyEvents() == head)
    // A material change of something else was noted with the name of then: it does not let a later one in.
    try ledger.noteController("Alba", under: "2", at: Samples.noon)
    #expect(throws: LedgerError.controllerChanged(from: "Alba", to: "Boreal")) {
      try ledger.noteController("Boreal", under: "2", at: Samples.noon)
    }
    try ledger.noteController("Boreal", under: "3", at: Samples.noon)
    #expect(try ledger.latestEvents(1).map(\.kind) == [.controllerChanged])
    try ledger.noteController("Boreal", under: "3", at: Samples.noon)
    #expect(throws: LedgerError.controllerChanged(from: "Boreal", to: "Alba")) {
      try ledger.noteController("Alba", under: "3", at: Samples.noon)
    }
  }

  @Test func otherRecipientsNeedAMaterialVersion() throws {
    try ledger.noteController("Alba", under: "1", at: Samples.noon)
    try ledger.noteRecipients("EU", under: "1", at: Samples.noon)
    #expect(throws: LedgerError.recipientsChanged(from: "EU", to: "EU; Ads")) {
      try ledger.noteRecipients("EU; Ads", under: "1", at: Samples.noon)
    }
    try ledger.noteRecipients("EU; Ads", under: "2", at: Samples.noon)
    #expect(try ledger.latestEvents(1).map(\.kind) == [.recipientsChanged])
    // Each is asked for by itself.
    #expect(throws: LedgerError.recipientsChanged(from: "EU; Ads", to: "EU")) {
      try ledger.noteRecipients("EU", under: "2", at: Samples.noon)
    }
  }
}
