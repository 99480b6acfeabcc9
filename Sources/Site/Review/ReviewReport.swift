import Foundation
import Measures
import Orders

/// `report.json`: the run for programs, order by order, so that it may be of any length.
public struct ReviewReport {
  struct Reason: Encodable {
    let sentence: String
    let remedy: String?
    let place: Place?
    let checks: [CheckRow]
  }

  struct Place: Encodable {
    let file: String
    let line: Int
    let column: Int
  }

  struct CheckRow: Encodable {
    let name: CheckName
    let outcome: Check.Outcome
    let isMust: Bool
    let isAccepted: Bool
    let unit: Check.Unit
    let minimum: Double?
    let maximum: Double?
    let authority: String
    let whatToDo: String?
  }

  struct Photo: Encodable {
    let specification: String
    let widthMM: Double
    let heightMM: Double
    let background: String?
    /// `cropped_only` or `background_replaced`.
    let treatment: String
    let changedPercent: Int
    /// Of these, along the person's outline.
    let changedEdgePercent: Int
    let thumbnail: String?
    let checks: [CheckRow]
  }

  struct Face: Encodable {
    let number: Int
    let thumbnail: String
    let isLargest: Bool
    let isChosen: Bool
  }

  struct Strip: Encodable {
    let photo: String
    let faces: [Face]
  }

  struct Entry: Encodable {
    let orderNumber: String
    let outcome: ReviewEntry.Outcome
    let place: Place
    let reasons: [Reason]
    let notes: [String]
    let reference: String?
    let lastDay: String?
    let photos: [Photo]
    /// Of pictures with several people, where the run was asked for them.
    let pictures: [Strip]
  }

  public static let name = "report.json"

  private let day: CalendarDay
  private let counts: [ReviewEntry.Outcome: Int]
  private let encoder: JSONEncoder

  init(day: CalendarDay, counts: [ReviewEntry.Outcome: Int]) {
    self.day = day
    self.counts = counts
    encoder = JSONEncoder()
    // Keys in order, so that the same run gives the same bytes.
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
  }

  /// What stands before the first order.
  public var head: String {
    let lines = ReviewEntry.Outcome.allCases.map { "    \"\($0.rawValue)\" : \(counts[$0, default: 0])" }.sorted()
    return "{\n  \"counts\" : {\n\(lines.joined(separator: ",\n"))\n  },\n  \"day\" : \"\(day.iso)\",\n  \"orders\" : ["
  }

  /// What stands after the last.
  public var tail: String { "\n  ],\n  \"version\" : 1\n}\n" }

  public func text(of entry: ReviewEntry, isFirst: Bool) -> String {
    let row = Entry(
      orderNumber: entry.order.text, outcome: entry.outcome, place: Self.place(entry.place),
      reasons: entry.reasons.map {
        Reason(
          sentence: $0.sentence.english, remedy: $0.remedy?.english, place: $0.place.map(Self.place),
          checks: $0.checks.map(Self.row))
      },
      notes: entry.notes.map(\.english), reference: entry.reference, lastDay: entry.lastDay?.iso,
      photos: entry.photos.map(Self.photo), pictures: entry.strips.map(Self.strip))
    guard let data = try? encoder.encode(row) else { return "" }
    let lines = String(decoding: data, as: UTF8.self).replacing("\n", with: "\n    ")
    return (isFirst ? "" : ",") + "\n    " + lines
  }

  private static func place(_ place: SourcePlace) -> Place {
    Place(file: place.file, line: place.line, column: place.column)
  }

  private static func photo(_ photo: ReviewPhoto) -> Photo {
    var background: String?
    if case .backgroundReplaced(let backdrop) = photo.treatment { background = backdrop.words }
    return Photo(
      specification: photo.specification, widthMM: photo.size.width.value, heightMM: photo.size.height.value,
      background: background, treatment: background == nil ? "cropped_only" : "background_replaced",
      changedPercent: photo.changedPercent, changedEdgePercent: photo.changedEdgePercent, thumbnail: photo.thumbnail,
      checks: photo.checks.map(row))
  }

  private static func strip(_ strip: ReviewStrip) -> Strip {
    Strip(
      photo: strip.photo,
      faces: strip.faces.map {
        Face(number: $0.number, thumbnail: $0.thumbnail, isLargest: $0.isLargest, isChosen: $0.isChosen)
      })
  }

  private static func row(_ check: Check) -> CheckRow {
    CheckRow(
      name: check.name, outcome: check.outcome, isMust: check.isMust, isAccepted: check.isAccepted, unit: check.unit,
      minimum: check.minimum, maximum: check.maximum, authority: check.authority,
      whatToDo: CheckAdvice.sentence(check)?.english)
  }
}
