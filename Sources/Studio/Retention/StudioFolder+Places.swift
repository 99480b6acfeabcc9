import Foundation
import Ledger

extension StudioFolder {
  /// The folder in which the files of a place lie.
  func url(of place: FilePlace) -> URL {
    switch place {
    case .site: site
    case .prints: prints
    case .review: review
    case .cache: cache
    }
  }
}
