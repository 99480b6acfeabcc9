public import Orders

/// Where a suspension of the service stands on a day.
public enum SuspensionStep: Hashable, Sendable {
  /// None is announced.
  case none
  /// Announced for a later day: pages carry the announcement, nothing is rendered or deleted for it yet.
  case announced(until: CalendarDay)
  /// The day has come: everything is deleted.
  case due

  public init(_ suspension: Suspension?, today: CalendarDay) {
    guard let suspension, suspension.announcedOn <= today else {
      self = .none
      return
    }
    self = suspension.deletionOn <= today ? .due : .announced(until: suspension.deletionOn)
  }
}

/// What a suspension deletes, and when.
public struct SuspensionPlan: Equatable, Sendable {
  public var suspension: Suspension
  /// From the day of the plan to the deletion; 0 or less where it is due.
  public var daysLeft: Int
  public var ending: EndingPlan
}

extension EndingPlanner {
  /// The dated plan that `suspend` shows.
  public func plan(_ suspension: Suspension, today: CalendarDay) throws(EndingError) -> SuspensionPlan {
    SuspensionPlan(
      suspension: suspension, daysLeft: today.days(until: suspension.deletionOn), ending: try plan(.suspended))
  }
}
