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

  /// The ends of the calendar: no payment is before or after.
  static let distantPast = CalendarDay(Date.distantPast, in: .gmt)
  static let distantFuture = CalendarDay(Date.distantPast, in: .gmt).adding(days: .max)
}
