import ArgumentParser
import Foundation
import Manifest
import Orders
import Studio

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read everything, render nothing, and report every fault at once.",
    discussion: """
      Each fault is one line: file, line and column, what was found, what was expected, what to do.

      EXAMPLES
        likeness check my-studio/orders.csv
        likeness check --json my-studio/orders.csv | jq .faults
        export-orders | likeness check - --studio my-studio
      """)

  @OptionGroup var manifest: ManifestOptions
  @OptionGroup var studio: StudioOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    let workshop = try studio.open(beside: manifest.manifest)
    let checked = try manifest.read(for: workshop, on: studio.moment(in: workshop))
    let brand: BrandCheck
    do throws(BatchError) {
      brand = try BrandCheck(workshop)
    } catch {
      throw Failure(error)
    }
    if format.json {
      Terminal.say(try JSONText.of(CheckDescription(checked, brand)))
    } else {
      if let suggestion = brand.suggestion { Terminal.say("studio.yaml: suggestion: \(suggestion)") }
      for fault in checked.faults { Terminal.say(fault.line) }
      Terminal.say("\(checked.orders.count) orders can be rendered; \(checked.refusals.count) are refused.")
    }
    if checked.isRefused { throw ExitCode(ExitStatus.badData.rawValue) }
    if checked.faults.contains(where: { $0.severity == .error }) {
      throw ExitCode(ExitStatus.someOrdersFailed.rawValue)
    }
  }
}

/// What `check` says, for a program.
private struct CheckDescription: Encodable {
  struct Entry: Encodable {
    var file: String
    var line: Int
    var column: Int
    var order: String?
    var severity: String
    var found: String
    var expected: String
    var remedy: String
  }

  var orders: Int
  var refused: [String]
  var faults: [Entry]
  var suggestions: [String]

  init(_ checked: CheckedManifest, _ brand: BrandCheck) {
    suggestions = [brand.suggestion].compactMap(\.self)
    orders = checked.orders.count
    refused = checked.refusals.map(\.number.text)
    faults = checked.faults.map { fault in
      let words = fault.sentence
      return Entry(
        file: fault.place.file, line: fault.place.line, column: fault.place.column, order: fault.orderNumber?.text,
        severity: fault.severity.rawValue, found: words.found, expected: words.expected, remedy: words.remedy)
    }
  }
}
