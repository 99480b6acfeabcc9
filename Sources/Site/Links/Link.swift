import Foundation
public import Orders

/// Where an order's gallery stands: an unguessable path with its last day in it.
public struct Link: Hashable, Sendable {
  /// The last day on which the link is good, that day included.
  public let day: CalendarDay
  /// 160 bits in base32, 32 characters.
  public let token: String

  /// - Parameters:
  ///   - revision: from the order's `LinkTerms`; another number gives another link.
  ///   - lastDay: from `Retention.lastDay(of:)`.
  public init(order: OrderNumber, revision: Int, lastDay: CalendarDay, key: LinkKey) {
    day = lastDay
    token = Self.token(key.digest(.token, order.text, String(revision), lastDay.compact))
  }

  /// The link that retention and the order's own terms give.
  public init(order: Order, retention: Retention, key: LinkKey) {
    self.init(
      order: order.number, revision: order.link.revision, lastDay: retention.lastDay(of: order), key: key)
  }

  /// Reads `d/20270522/<token>/`, as `path` writes it.
  public init?(path: some StringProtocol) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0] == "d", parts[3].isEmpty, let day = CalendarDay(compact: parts[1]),
      parts[2].utf8.count == Self.tokenLength, Base32.isText(parts[2])
    else { return nil }
    self.day = day
    token = String(parts[2])
  }

  private init(day: CalendarDay, token: String) {
    self.day = day
    self.token = token
  }

  /// `d/20270522/<token>/`
  public var path: String { "d/\(day.compact)/\(token)/" }

  /// The whole address: `https://photos.example/d/20270522/<token>/`
  public func url(baseURL: String) -> String { baseURL + "/" + path }

  /// Eight characters by which the customer can name the order to the studio. They open nothing.
  public func reference(key: LinkKey) -> String {
    let text = Base32.text(of: key.digest(.reference, day.compact, token).prefix(5))
    return text.prefix(4) + "-" + text.suffix(4)
  }

  // MARK: - Canaries

  /// A place of a day long past: a host that still serves `canary.txt` in it enforces nothing.
  public static func pastCanary(key: LinkKey) -> Link { canary(.longPast, key) }

  /// A place of a day far ahead: a host that refuses `live.txt` in it refuses too much.
  public static func liveCanary(key: LinkKey) -> Link { canary(.farAhead, key) }

  private static func canary(_ day: CalendarDay, _ key: LinkKey) -> Link {
    Link(day: day, token: token(key.digest(.canary, day.compact)))
  }

  // MARK: - Token

  private static let tokenLength = 32

  private static func token(_ digest: [UInt8]) -> String { Base32.text(of: digest.prefix(20)) }
}

extension CalendarDay {
  /// 1 January 2000: a year of 366 days before the day from which Foundation counts.
  static let longPast = CalendarDay(Date(timeIntervalSinceReferenceDate: -366 * 86_400), in: .gmt)
  /// 31 December 9999, the last that a calendar day can be.
  static let farAhead = longPast.adding(days: .max)
}
