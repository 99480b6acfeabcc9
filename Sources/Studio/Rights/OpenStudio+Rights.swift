import Foundation
public import Ledger
public import Orders
import Site

/// A person's requests, each carried out as a whole, down to the public pages.
extension OpenStudio {
  /// For a plan or an export.
  public var rights: PersonalRights {
    PersonalRights(ledger: ledger, folder: folder, terms: printTerms, now: moment.now, today: moment.day)
  }

  public func erase(_ person: PersonSelection) throws(BatchError) -> RightsOutcome {
    try BatchError.telling {
      let outcome = try rights.erase(person)
      try bringSiteUpToDate()
      return outcome
    }
  }

  public func withdraw(_ kinds: Set<ConsentKind>, by person: PersonSelection) throws(BatchError) -> RightsOutcome {
    try BatchError.telling {
      let outcome = try rights.withdraw(kinds, by: person)
      try bringSiteUpToDate()
      return outcome
    }
  }

  /// Corrects whose orders these are, and writes their pages anew.
  public func correct(
    _ correction: CustomerCorrection, of person: PersonSelection
  ) throws(BatchError) -> CorrectionOutcome {
    try settle()
    let site = try site()
    return try BatchError.telling {
      let numbers = try person.orders(in: ledger)
      let corrected = try ledger.correct(correction, of: numbers, at: moment.now)
      var outcome = CorrectionOutcome(corrected: corrected)
      for number in corrected.keys.sorted() where try ledger.published(number) != nil {
        if try site.orderPages.write(number) == nil { outcome.withOldPage.append(number) }
      }
      try LinkListCorrection(file: folder.review.appending(path: LinkList.name)).apply(try customers(of: numbers))
      if FileWalk(root: folder.site).isThere { try uploads.write() }
      return outcome
    }
  }

  private func customers(of numbers: some Sequence<OrderNumber>) throws(LedgerError) -> [OrderNumber: Customer] {
    var customers: [OrderNumber: Customer] = [:]
    for number in numbers { customers[number] = try ledger.order(number)?.customer }
    return customers
  }
}

/// What a correction changed.
public struct CorrectionOutcome: Equatable, Sendable {
  /// By order; those that said so already are not named.
  public var corrected: [OrderNumber: Set<OrderField>]
  /// Orders whose pages could not be written anew, because the cache has them no longer: a render writes them.
  public var withOldPage: [OrderNumber] = []
}
