import Foundation
import GRDB
import Orders
import Testing

@testable import Ledger

/// A studio whose orders are one text file each: it publishes, expires and erases as the real one does, and can be
/// killed at any statement of SQL or file operation.
final class SmallStudio {
  enum Failure: Error {
    case refused(AdmissionRefusal)
  }

  static let numbers = (1...20).map { "order-\($0)" }
  static let expired: Set = ["order-3", "order-4", "order-17"]
  static let erased: Set = ["order-5", "order-12", "order-20"]
  static let today = "2026-12-01"

  let folder: String
  private let ledger: Ledger
  private let steps: StepCounter

  /// - Parameter last: the step at which the process kills itself; 0 for none.
  init(folder: String, killedAt last: Int = 0) throws {
    self.folder = folder
    try FileManager.default.createDirectory(atPath: folder + "/site", withIntermediateDirectories: true)
    let steps = StepCounter(last: last)
    ledger = try Samples.open(folder + "/ledger.sqlite")
    try ledger.outsideTransaction { db in db.trace { _ in steps.take() } }
    self.steps = steps
  }

  var stepsTaken: Int { steps.count }

  func run() throws {
    try settle()
    try publish()
    try end(try ledger.expired(before: Samples.day(Self.today)).all().map(\.order.number), as: .expired)
    let left = try Self.erased.sorted().map { OrderNumber($0) }.filter { try !ledger.wasErased($0) }
    try end(left, as: .erased)
  }

  private func settle() throws {
    for due in try ledger.pendingEndings().all() {
      try delete(due.order.number)
      try ledger.finishEnding([due.order.number], at: Samples.noon)
    }
    for pending in try ledger.pendingPublications() {
      let publication = pending.publication
      if try content(publication.order).map({ ContentHash(of: Array($0)) }) == publication.files.first?.hash {
        try ledger.confirm([pending.id], at: Samples.noon)
      } else {
        try ledger.abandon([pending.id], at: Samples.noon)
      }
    }
  }

  private func publish() throws {
    for batch in stride(from: 0, to: Self.numbers.count, by: 5) {
      let orders = try Self.numbers[batch..<batch + 5].map { number in
        try Samples.order(
          number, uid: "uid of \(number)", paidOn: Self.expired.contains(number) ? "2026-05-01" : "2026-11-01",
          method: .exchangeCode, reference: "code of \(number)")
      }
      let admissions = try ledger.admit(orders, retention: Samples.retention, at: Samples.noon)
      var publications: [Publication] = []
      for (order, admission) in zip(orders, admissions) {
        switch admission {
        case .admitted:
          if try ledger.published(order.number) == nil { publications.append(try publication(order)) }
        case .refused(.ended), .refused(.erased): continue
        case .refused(let refusal): throw Failure.refused(refusal)
        }
      }
      let ids = try ledger.begin(publications, at: Samples.noon)
      for publication in publications {
        let (beside, place) = (path(publication.order) + ".new", path(publication.order))
        try text(publication.order).write(to: URL(filePath: beside))
        steps.take()
        unsafe rename(beside, place)
        steps.take()
      }
      try ledger.confirm(ids, at: Samples.noon)
    }
  }

  private func end(_ numbers: [OrderNumber], as reason: EndReason) throws {
    try ledger.beginEnding(numbers, as: reason, at: Samples.noon)
    for number in numbers { try delete(number) }
    try ledger.finishEnding(numbers, at: Samples.noon)
  }

  private func publication(_ order: Order) throws -> Publication {
    var publication = try Samples.publication(order.number.text)
    publication.lastDay = Samples.retention.lastDay(of: order)
    let text = text(order.number)
    publication.files = [
      DeliveredFile(
        place: .site, path: order.number.text, hash: ContentHash(of: Array(text)), size: text.count)
    ]
    return publication
  }

  private func delete(_ number: OrderNumber) throws {
    for name in [path(number), path(number) + ".new"] {
      steps.take()
      unsafe unlink(name)
    }
  }

  private func text(_ number: OrderNumber) -> Data { Data("the photo of \(number)".utf8) }
  private func path(_ number: OrderNumber) -> String { folder + "/site/" + number.text }
  private func content(_ number: OrderNumber) throws -> Data? { FileManager.default.contents(atPath: path(number)) }

  /// What must be true after one more run, wherever the run before was killed.
  func check() throws {
    let kept = Self.numbers.filter { !Self.expired.contains($0) && !Self.erased.contains($0) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/site").sorted() == kept.sorted())
    for number in kept {
      let published = try ledger.published(OrderNumber(number))
      #expect(try content(OrderNumber(number)).map { ContentHash(of: Array($0)) } == published?.files.first?.hash)
    }
    for number in Self.expired { #expect(try ledger.order(OrderNumber(number))?.ended == .expired) }
    let day = try Samples.day("2026-11-01")
    #expect(try ledger.auditRows(paid: day...day).all().count == Self.numbers.count - Self.expired.count)
    #expect(try ledger.pendingEndings().all() == [])
    #expect(try ledger.pendingPublications() == [])
    #expect(try ledger.read { db in try Scrubbing.isDue(db) } == false)
    _ = try ledger.inspect()
    #expect(try ledger.differences() == [])
    for name in ["/ledger.sqlite", "/ledger.sqlite-wal", "/ledger.sqlite-shm", "/ledger.erased"] {
      let content = try Data(contentsOf: URL(filePath: folder + name))
      for number in Self.erased {
        for word in ["uid of \(number)", "code of \(number)"] {
          let found = content.range(of: Data(word.utf8))
          #expect(found == nil || content[(found?.upperBound ?? 0)...].first.map(isDigit) == true, "\(name): \(word)")
        }
      }
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}

/// Counts steps, and kills the process at the last one.
final class StepCounter: @unchecked Sendable {
  private let last: Int
  private(set) var count = 0

  init(last: Int) {
    self.last = last
  }

  func take() {
    count += 1
    if count == last { kill(getpid(), SIGKILL) }
  }
}
