import Foundation
import Ledger
import Orders
import Testing

@testable import Studio

/// What a part of a manifest left in the cache waits to be published, and not for ever.
@Suite struct ShardKeepingTests {
  let sample: StudioSample

  /// A is published; B is known and was withdrawn, C was erased; D and E are not known.
  init() throws {
    sample = try StudioSample()
    for number in ["A", "B", "C"] {
      try sample.publish(
        StudioSample.order(number, uid: "u-\(number)", paidOn: "2026-05-01", photos: ["\(number).jpg"]))
    }
    _ = try sample.ender(today: "2026-05-02").end(.orders([OrderNumber("B")], .withdrawn))
    _ = try sample.ender(today: "2026-05-02").end(.orders([OrderNumber("C")], .erased))
    for number in ["B", "C", "D", "E"] { try fill(number, renderedOn: "2026-05-20") }
    try fill("F", renderedOn: "2026-05-20", lastDay: "2026-05-22")
    try sample.write("cache/ab/killed/print.jpg", "of a run that was killed")
  }

  private func fill(_ number: String, renderedOn day: String, lastDay: String = "2026-10-28") throws {
    try sample.write("cache/cd/\(number)/print.jpg", "photo of \(number) by a part")
    try sample.write("cache/cd/\(number)/entry.json", "record of \(number)")
    try mark(number, renderedOn: day, lastDay: lastDay, in: "cd")
  }

  private func mark(_ number: String, renderedOn day: String, lastDay: String, in part: String = "ab") throws {
    try ShardMark(
      OrderNumber(number), renderedOn: StudioSample.day(day), lastDay: StudioSample.day(lastDay)
    ).write(beside: sample.folder.cache.appending(path: "\(part)/\(number)"))
  }

  private func cached() throws -> Set<String> {
    Set(
      try sample.files().keys.filter { $0.hasPrefix("build/cache/") }.map {
        String($0.dropFirst("build/cache/".count))
      })
  }

  @Test(arguments: [
    ("2026-05-20", ["D", "E", "F"]), ("2026-05-22", ["D", "E", "F"]), ("2026-05-23", ["D", "E"]),
    ("2026-05-27", ["D", "E"]), ("2026-05-28", []),
  ])
  func keepsWhatWaitsForAWeek(today: String, kept: [String]) throws {
    _ = try sample.ender(today: today).end(.expired(before: StudioSample.day(today)), sweepsAlways: true)
    let waiting = kept.flatMap { number in
      ["print.jpg", "entry.json", ShardMark.name].map { "cd/\(number)/\($0)" }
    }
    #expect(try cached() == Set(waiting + ["ab/A/print.jpg"]))
  }

  @Test func anErasureTakesWhatWaitsAlong() throws {
    _ = try sample.ledger.admit(
      [StudioSample.order("D", uid: "u-D", paidOn: "2026-05-01", photos: ["d.jpg"])],
      retention: StudioSample.retention, at: StudioSample.now)
    let report = try sample.ender(today: "2026-05-21").end(.orders([OrderNumber("D")], .erased))
    #expect(report.orders == [.erased: 1])
    #expect(try cached().contains { $0.hasPrefix("cd/D/") } == false)
    #expect(try cached().contains("cd/E/print.jpg"))
  }

  @Test func nothingWaitsWhenTheServiceEnds() throws {
    _ = try sample.ender(today: "2026-05-21").end(.suspended)
    #expect(try cached() == [])
  }

  @Test(arguments: ["", "{}", "{\"order\":\"D\",\"renderedOn\":\"soon\",\"lastDay\":\"2026-10-28\"}"])
  func aMarkThatSaysNothingKeepsNothing(text: String) throws {
    try sample.write("cache/cd/D/\(ShardMark.name)", text)
    _ = try sample.ender(today: "2026-05-21").end(.expired(before: StudioSample.day("2026-05-21")), sweepsAlways: true)
    #expect(try cached().contains { $0.hasPrefix("cd/D/") } == false)
  }
}
