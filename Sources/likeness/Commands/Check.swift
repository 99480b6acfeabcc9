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
    let moment = try studio.moment(in: workshop)
    let read = try manifest.read(for: workshop, on: moment)
    let forecast = try Failure.telling { try Forecast(read, workshop, moment: moment, for: "check") }
    let checked = forecast.checked
    let brand: BrandCheck
    do throws(BatchError) {
      brand = try BrandCheck(workshop)
    } catch {
      throw Failure(error)
    }
    if format.json {
      Terminal.say(try JSONText.of(CheckDescription(forecast, brand, workshop.warnings)))
    } else {
      if let suggestion = brand.suggestion { Terminal.say("studio.yaml: suggestion: \(suggestion)") }
      for fault in workshop.warnings + checked.faults { Terminal.say(fault.line) }
      for line in forecast.refusals.flatMap(RefusalPrinter.lines) { Terminal.say(line) }
      RefusalPrinter.tell(ended: forecast.ended)
      let refused = checked.refusals.count + forecast.refusals.count
      Terminal.say(
        checked.isRefused
          ? "Nothing can be rendered: the manifest cannot be used."
          : "\(forecast.orders.count.counted("order")) can be rendered; \(refused.being) refused.")
    }
    if checked.isRefused { throw ExitCode(ExitStatus.badData.rawValue) }
    if checked.faults.contains(where: { $0.severity == .error }) || !forecast.refusals.isEmpty {
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

  /// By number, with their last days.
  var ended: [String: String]

  init(_ forecast: Forecast, _ brand: BrandCheck, _ warnings: [Fault]) {
    let checked = forecast.checked
    suggestions = [brand.suggestion].compactMap(\.self)
    orders = forecast.orders.count
    refused = (checked.refusals + forecast.refusals).map(\.number.text)
    ended = Dictionary(forecast.ended.map { ($0.number.text, $0.lastDay.iso) }, uniquingKeysWith: { $1 })
    let refusals = forecast.refusals.flatMap { refusal in
      refusal.reasons.map { reason in
        Entry(
          file: reason.place.file, line: reason.place.line, column: reason.place.column, order: refusal.number.text,
          severity: Fault.Severity.error.rawValue, found: reason.sentence.english,
          expected: "an order that consent and ledger admit", remedy: reason.remedy.english)
      }
    }
    faults =
      (warnings + checked.faults).map { fault in
        let words = fault.sentence
        return Entry(
          file: fault.place.file, line: fault.place.line, column: fault.place.column, order: fault.orderNumber?.text,
          severity: fault.severity.rawValue, found: words.found, expected: words.expected, remedy: words.remedy)
      } + refusals
  }
}
