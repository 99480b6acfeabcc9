import Foundation
import Ledger
import Orders
import Testing

@testable import Studio

/// What is said beforehand is what is deleted.
@Suite struct EndingCountTests {
  let sample: StudioSample

  /// A has ended and shares a sheet with C, which is live, as D is; E has ended and shares a sheet with A.
  init() throws {
    sample = try StudioSample()
    for (number, paidOn, sheet) in [
      ("A", "2026-05-01", "shared.jpg"), ("E", "2026-05-02", "shared.jpg"), ("C", "2026-06-01", "shared.jpg"),
      ("D", "2026-06-01", nil),
    ] {
      try sample.publish(
        StudioSample.order(number, uid: "u-\(number)", paidOn: paidOn, photos: ["\(number).jpg"]), sheet: sheet)
    }
  }

  private static let report = """
    {
      "orders" : [
        {
          "order_number" : "NAME",
          "photos" : [
            {
              "thumbnail" : "faces/strip.jpg"
            }
          ],
          "reasons" : [
            {
              "sentence" : "REASON"
            }
          ]
        }
      ],
      "version" : 1
    }

    """

  private func writeReview(naming number: String, reason: String = "") throws {
    for name in ["index.html", "page-2.html", "faces/strip.jpg"] {
      try sample.write("review/" + name, "of the last run")
    }
    let report = Self.report.replacing("NAME", with: number).replacing("REASON", with: reason)
    try sample.write("review/report.json", report)
  }

  /// What lies about: of a killed run, beside an order's page, on lists.
  private func litter() throws {
    try writeReview(naming: "A")
    try sample.write("review/reminders.csv", "A and C")
    for name in ["upload.txt", "delete.txt", "changes.json", "number.txt"] {
      try sample.write("review/changes/" + name, "for rsync")
    }
    try sample.write("review/left.txt", "left")
    try sample.write("site/d/20261028/tokenA/beside.txt", "beside")
    try sample.write("site/d/20270101/nobody/index.html", "left")
    try sample.write("cache/ab/killed/print.jpg", "left")
    try sample.write(".staging/x/index.html", "left")
    try sample.write("prints/README.txt", "two sheets")
    try sample.write("prints/reprints/one/orders.txt", "A\nC\n")
    try sample.write("prints/reprints/nobody/sheet.jpg", "left")
    // Made once more, with other words, as an earlier revision was.
    var publication = try #require(try sample.ledger.published(OrderNumber("A")))
    publication.files = publication.files.map { file in
      guard file.path.hasSuffix("index.html") else { return file }
      return DeliveredFile(place: file.place, path: file.path, hash: ContentHash(of: [1]), size: 1)
    }
    try sample.ledger.confirm(try sample.ledger.begin([publication], at: StudioSample.now), at: StudioSample.now)
  }

  private static let scopes: [EndingScope] = [
    .suspended, .orders([OrderNumber("A")], .erased), .orders([OrderNumber("D")], .withdrawn),
    .orders([OrderNumber("A"), OrderNumber("E")], .withdrawn),
  ]

  @Test(arguments: scopes)
  func isWhatIsDeleted(scope: EndingScope) throws {
    try litter()
    let before = try sample.files().filter { $0.key.hasPrefix("build/") }
    let plan = try sample.planner(deletesSources: true).plan(scope)
    let report = try sample.ender(deletesSources: true).end(scope)
    let after = try sample.files()
    let gone = before.filter { after[$0.key] == nil }
    #expect(report.copies == [])
    #expect(plan.files == report.files && plan.strays == report.strays)
    #expect(plan.files + plan.strays == gone.count, "\(gone.keys.sorted())")
    let bytes = gone.values.reduce(0) { $0 + $1.utf8.count }
    #expect(plan.bytes == bytes)
    #expect(plan.originals.count == report.originals)
    #expect(plan.deletesReview == report.reviewDeleted)
  }

  /// The daily run writes its reminders anew, and looks after the cache on every day.
  @Test(arguments: ["2026-10-01", "2026-11-15"])
  func isWhatTheDailyRunDeletes(day: String) throws {
    try litter()
    let scope = EndingScope.expired(before: try StudioSample.day(day))
    let plan = try sample.planner().plan(scope, sweepsAlways: true)
    try FileManager.default.removeItem(at: sample.folder.review.appending(path: "reminders.csv"))
    let report = try sample.ender().end(scope, sweepsAlways: true)
    #expect(plan.files == report.files && plan.strays == report.strays)
    let orders = report.orders.values.reduce(0, +)
    #expect(plan.orders == orders)
    #expect(report.files + report.strays > 2)
  }

  /// A run that was killed in the middle: what is gone is counted by neither.
  @Test func isWhatIsLeftToDelete() throws {
    try litter()
    try sample.ledger.beginEnding([OrderNumber("A"), OrderNumber("E")], as: .expired, at: StudioSample.now)
    try FileManager.default.removeItem(at: sample.folder.build.appending(path: "cache/ab/A"))
    let plan = try sample.planner().plan(.orders([], .erased))
    #expect(plan.orders == 2 && plan.unfinished == 2)
    let report = try sample.ender().settle()
    #expect(plan.files == report.files && plan.strays == report.strays)
  }

  @Test(arguments: [
    ("C", "", true), ("C", "The code was redeemed by order A.", false), ("A", "", false), ("A-1", "", true),
  ])
  func theReviewOfOthersStays(name: String, reason: String, stays: Bool) throws {
    try writeReview(naming: name, reason: reason)
    let names = ["index.html", "page-2.html", "faces/strip.jpg", "report.json"].map { "build/review/" + $0 }
    let plan = try sample.planner().plan(.orders([OrderNumber("A")], .erased))
    let report = try sample.ender().end(.orders([OrderNumber("A")], .erased))
    let left = try sample.files()
    #expect(names.allSatisfy { (left[$0] != nil) == stays })
    #expect(plan.deletesReview == !stays && report.reviewDeleted == !stays)
  }

  /// Pages that no whole report speaks for may name anybody.
  @Test(arguments: [nil, "", "{\n  \"orders\" : ["])
  func aReviewThatNobodySpeaksForGoes(report text: String?) throws {
    try sample.write("review/index.html", "of a run that was killed")
    if let text { try sample.write("review/report.json", text) }
    let report = try sample.ender().end(.orders([OrderNumber("A")], .erased))
    #expect(report.reviewDeleted)
    #expect(try sample.files()["build/review/index.html"] == nil)
  }
}
