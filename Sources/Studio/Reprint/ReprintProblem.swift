import Foundation
import Ledger
import Manifest
import Orders
import Sheet

/// Why a line of a reprint is not printed. Nothing of it is on the sheets.
enum ReprintProblem: Error {
  /// The ledger knows no such order.
  case unknownOrder
  case erased
  case ended(EndReason)
  /// A render would refuse the order for it, and a print is no less a use.
  case consent(ConsentRefusal)
  /// Its last day is over; its files may still be there until the next purge.
  case expired(lastDay: CalendarDay)
  case held(Hold)
  /// It was admitted and never delivered, or its delivery was not finished.
  case notDelivered
  /// - known: what was delivered of the order.
  case noSuchPhoto(specification: String?, picture: Int?, known: [String])
  /// The catalogue no longer has the specification.
  case specificationGone(String)
  /// The print is of another size now.
  case sizeChanged(specification: String)
  /// The catalogue no longer has the paper of the delivery.
  case paperGone(String)
  /// The same photo was asked for on the same paper before.
  case repeated(photo: String, first: SourcePlace)
  case source(path: String, Problem)
  /// The file in `photos` is not the one that was delivered from.
  case sourceChanged(path: String)
  /// What is rendered now is not what was delivered, and the delivered file is not on this disk.
  case otherwise(photo: String, RenderingChange)
  /// The order has another photo now than the one on the sheet.
  case deliveredAnew(photo: String)
  case deliveredFileMissing(photo: String)
  /// The sheets could not be painted, for reasons of the sheets' own.
  case painting(SheetOutputError)
  /// It does not fit the paper.
  case layout(SheetPlanError, paper: PaperSize)
}

/// What became different since the delivery, as far as the ledger can tell.
enum RenderingChange: Hashable {
  case program(recorded: String, now: String)
  case models
  case rule
  /// None of these: a library that the program uses.
  case unknown
}
