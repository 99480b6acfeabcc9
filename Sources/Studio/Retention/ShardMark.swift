import Foundation
import Ledger
import Orders

/// Lies beside what a part of a manifest has put into the cache: whose it is, as long as the ledger does not know it.
struct ShardMark: Codable, Equatable {
  static let name = "shard.json"
  /// For so many days after the part was rendered its result waits to be published. Parts are queued over nights and
  /// weekends, and a photo that nobody publishes within a week was not ordered to lie there.
  static let days = 7

  var order: String
  /// Days as `2026-05-20`, in the studio's time zone.
  var renderedOn: String
  /// Of the order's link.
  var lastDay: String

  init(_ order: OrderNumber, renderedOn day: CalendarDay, lastDay: CalendarDay) {
    self.order = order.text
    renderedOn = day.iso
    self.lastDay = lastDay.iso
  }

  /// Whether a file is such a mark; nobody counts it.
  static func isMark(_ path: String, in place: FilePlace) -> Bool { place == .cache && path.hasSuffix("/" + name) }

  /// - Parameter entry: its folder in the cache.
  func write(beside entry: URL) throws(FileFailure) {
    let place = entry.appending(path: Self.name)
    let bytes: Data
    do {
      bytes = try JSONEncoder.stable.encode(self)
    } catch {
      throw FileFailure(error, path: place.path)
    }
    guard FileManager.default.contents(atPath: place.path) != bytes else { return }
    try AtomicFile.write(bytes, to: place, permissions: 0o600)
  }

  static func read(beside entry: URL) -> ShardMark? {
    FileManager.default.contents(atPath: entry.appending(path: name).path)
      .flatMap { try? JSONDecoder().decode(ShardMark.self, from: $0) }
  }
}

/// Decides what waits in the cache to be published: what a part of a manifest rendered lately, of an order that has
/// neither ended nor been erased.
struct ShardKeeping {
  let ledger: Ledger
  let cache: URL
  let today: CalendarDay

  /// - Parameter path: of a file that no order owns, relative to the cache.
  func keeps(_ path: String) throws(LedgerError) -> Bool {
    let parts = path.split(separator: "/")
    guard parts.count > 2 else { return false }
    let entry = parts.prefix(2).joined(separator: "/")
    guard let mark = ShardMark.read(beside: cache.appending(path: entry)),
      let rendered = CalendarDay(iso: mark.renderedOn), let lastDay = CalendarDay(iso: mark.lastDay),
      today <= rendered.adding(days: ShardMark.days), today <= lastDay
    else { return false }
    // Once it is published, its files are the order's, and the mark says nothing more.
    if try ledger.unowned([entry + "/" + RenderCache.recordName], in: .cache).isEmpty { return false }
    let number = OrderNumber(mark.order)
    if try ledger.wasErased(number) { return false }
    return try ledger.order(number)?.ended == nil
  }
}
