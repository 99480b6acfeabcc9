import Foundation
import Testing

/// `likeness reprint` as an operator runs it.
@Suite struct ReprintCommandTests {
  private func studio() async throws -> TestStudio {
    let studio = try await TestStudio()
    try studio.write([
      ManifestRow(number: "R-1", photo: "portrait-1.jpg", copies: 4),
      ManifestRow(number: "R-2", photo: "portrait-2.jpg", copies: 4),
    ])
    #expect(try await studio.render().code == 0)
    return studio
  }

  @Test func reprintsByManifestAndByNumber() async throws {
    let studio = try await studio()
    let text = "order_number,specs,copies,paper\nR-1,,2,\nR-2,generic-35x45,,\nR-9,,,\nR-1,,two,\n"
    try Data(text.utf8).write(to: studio.root.appending(path: "again.csv"))
    let plan = try await studio.run(["reprint", "again.csv", "--day", "2026-06-01", "--dry-run"])
    #expect(plan.code == 2)
    #expect(plan.output == "photo-4x6-in: 1 sheet, 6 photos\n2 lines would be printed, 2 refused\n")
    #expect(try Tree(studio.prints).files.keys.filter { $0.hasPrefix("reprints/") } == [])

    let run = try await studio.run(["reprint", "again.csv", "--day", "2026-06-01"])
    #expect(run.code == 2)
    #expect(
      run.output.hasPrefix(
        """
        photo-4x6-in: 1 sheet, 6 photos
        2 lines printed, 2 refused
        sheets: ./build/prints/reprints/2026-06-01-
        """))
    #expect(run.errors.split(separator: "\n").count == 2)
    #expect(
      run.errors.contains(
        "again.csv:4:1: order R-9 refused: The ledger knows no such order. Check the number; an order must be rendered "
          + "before it is reprinted.\n"))
    #expect(
      run.errors.contains("again.csv:5:6: order R-1 refused: Found “two” for copies; expected a number. "),
      "\(run.errors)")
    let sheets = try Tree(studio.prints).files.filter { $0.key.hasPrefix("reprints/") }
    #expect(sheets.count == 5)

    // From the standard input, and once more: the same files, in the same folder.
    let lines = text.split(separator: "\n").prefix(3).joined(separator: "\n")
    let piped = try await studio.run(["reprint", "-", "--studio", ".", "--day", "2026-06-01"], input: lines)
    #expect(piped.code == 0)
    let single = try await studio.run(
      [
        "reprint", "--order", "R-1", "--spec", "generic-35x45", "--copies", "1", "--paper", "iso-a4", "--day",
        "2026-06-01",
      ])
    #expect(single.code == 0)
    #expect(single.output.hasPrefix("iso-a4: 1 sheet, 1 photo\n1 line printed, 0 refused\nsheets: "))
  }

  @Test(arguments: [
    ([], 64, "Give a reprint manifest, or --order and a number."),
    (["r.csv", "--order", "R-1"], 64, "Give a reprint manifest, or --order and a number."),
    (["r.csv", "--copies", "2"], 64, "--spec, --copies and --paper go with --order"),
    (["--order", "R-1", "--copies", "0"], 64, "--copies takes a number from 1 to 500."),
    (["--order", "R-1", "--paper", "iso-a44"], 66, "There is no paper \"iso-a44\". Did you mean iso-a4"),
    (["none.csv"], 65, "The reprint manifest none.csv cannot be read"),
    (["bad.csv"], 65, "bad.csv:1:14: error: found the word “copy”"),
    (["--order", "R-1"], 66, "There is no ledger at "),
  ])
  func saysWhatIsWrong(arguments: [String], code: Int, words: String) async throws {
    let studio = try await TestStudio()
    try Data("order_number,copy\nR-1,2\n".utf8).write(to: studio.root.appending(path: "bad.csv"))
    try Data("order_number\nR-1\n".utf8).write(to: studio.root.appending(path: "r.csv"))
    let run = try await studio.run(["reprint"] + arguments)
    #expect(run.code == code)
    #expect(run.output == "")
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: studio.root.appending(path: "build").path))
    #expect(!FileManager.default.fileExists(atPath: studio.ledger.path))
  }
}
