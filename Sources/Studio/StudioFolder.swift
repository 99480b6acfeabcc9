public import Foundation

/// Where everything of a studio lies.
public struct StudioFolder: Sendable {
  public let root: URL

  public init(root: URL) {
    self.root = root
  }

  public var configuration: URL { root.appending(path: "studio.yaml") }
  public var catalogue: URL { root.appending(path: "catalogue.yaml") }
  public var key: URL { root.appending(path: "studio.key") }
  public var manifest: URL { root.appending(path: "orders.csv") }
  public var photos: URL { root.appending(path: "photos") }
  public var templates: URL { root.appending(path: "templates") }
  /// What `verify` found out about the host.
  public var verification: URL { root.appending(path: "verified.json") }
  public var ledger: URL { root.appending(path: "ledger.sqlite") }

  /// What the host may hold, for the lists of what an upload has to do.
  public var uploads: URL { root.appending(path: "uploads.tsv") }

  /// All that is made, and can be made again.
  public var build: URL { root.appending(path: "build") }
  /// To be uploaded, and nothing else.
  public var site: URL { build.appending(path: "site") }
  public var host: URL { build.appending(path: "host") }
  public var prints: URL { build.appending(path: "prints") }
  public var review: URL { build.appending(path: "review") }
  public var cache: URL { build.appending(path: "cache") }
  /// Which announcement the orders' pages carry.
  public var announced: URL { build.appending(path: ".announced") }
  /// Where files are written before they are renamed into their place.
  public var staging: URL { build.appending(path: ".staging") }

  /// The mode of folders through which a local web server may pass, and whose names nobody else reads.
  static let passable = 0o711

  /// Keeps other accounts from listing what was made, where the operator has not closed it further.
  func restrictBuild() throws(FileFailure) {
    do {
      let mode = try FileManager.default.attributesOfItem(atPath: build.path)[.posixPermissions] as? Int ?? 0
      guard mode & ~Self.passable != 0 else { return }
      try FileManager.default.setAttributes([.posixPermissions: mode & Self.passable], ofItemAtPath: build.path)
    } catch {
      throw FileFailure(error, path: build.path)
    }
  }
}
