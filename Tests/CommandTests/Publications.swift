import Foundation
import Ledger
import Orders

/// What a studio's ledger says is published.
struct Publications: Equatable {
  var live: [LivePublication] = []
  var published: [Publication?] = []
  var pending: Int

  init(of studio: TestStudio) throws {
    let ledger = try Ledger(
      path: studio.ledger.path, secret: LedgerSecret(studioKey: Array(TestStudio.key)), access: .reading,
      holder: LockHolder(pid: ProcessInfo.processInfo.processIdentifier, command: "test"),
      now: Date(timeIntervalSince1970: 1_779_271_200))
    var pages = ledger.livePublications()
    while let page = try pages.next() { live += page }
    live.sort { $0.path < $1.path }
    published = try live.map { try ledger.published($0.order) }
    pending = try ledger.pendingPublications().count
  }
}
