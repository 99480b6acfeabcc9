public import ArgumentParser
import Foundation
public import Ledger
public import Orders
public import Studio

// Words of the domain that a command line names by their raw values.
extension Language: ExpressibleByArgument {}
extension ConsentKind: ExpressibleByArgument {}
extension LawfulCase: ExpressibleByArgument {}
extension DisclosureCase: ExpressibleByArgument {}
extension AuditExport.Format: ExpressibleByArgument {}

extension CalendarDay: ExpressibleByArgument {
  /// - Parameter argument: `2026-05-20`
  public init?(argument: String) {
    self.init(iso: argument)
  }

  /// For an option: what is wrong is told as what is expected, with the command's own usage.
  static func parsed(_ text: String) throws -> CalendarDay {
    guard let day = CalendarDay(iso: text) else { throw ValidationError("a day is written as 2026-05-20") }
    return day
  }

  /// The ends of the calendar: no payment is before or after.
  static let distantPast = CalendarDay(Date.distantPast, in: .gmt)
  static let distantFuture = CalendarDay(Date.distantPast, in: .gmt).adding(days: .max)
}
