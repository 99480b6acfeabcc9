import Foundation
import Orders

/// Puts files into the folder that is uploaded, so that at every moment an order stands there whole or not at all.
///
/// Files whose bytes are the same keep their age, so that an upload by age or size has little to do. One publisher
/// serves all workers, as long as no two of them publish the same link.
public struct SitePublisher: Sendable {
  let site: String
  let staging: String
  let disk: Disk

  /// - Parameters:
  ///   - site: the folder to upload.
  ///   - staging: a folder outside it on the same file system, for this program alone.
  public init(site: String, staging: String) {
    self.site = site
    self.staging = staging
    disk = Disk(root: site)
  }

  /// Makes both folders, and clears what a run left that was killed. Once, before the first publication.
  public func prepare() throws(PublicationError) {
    try disk.createFolder(site)
    try disk.remove(staging)
    try disk.createFolder(staging, mode: 0o700)
    try restrictLinks()
  }

  /// Earlier versions let every account of the machine list the links.
  private func restrictLinks() throws(PublicationError) {
    let links = site + "/d"
    try disk.restrictFolder(links, to: Self.unlisted)
    for day in try disk.names(in: links) { try disk.restrictFolder(links + "/" + day, to: Self.unlisted) }
  }

  /// The mode of a folder whose names are secret: whoever knows one, as a web server that is asked for it, can open it.
  static let unlisted: mode_t = 0o711

  /// What stands in the site at a path; nil where nothing does.
  public func contents(of path: String) throws(PublicationError) -> [UInt8]? {
    guard SiteFile(path: path, contents: []).staysInside, disk.exists(site + "/" + path) else { return nil }
    let blocks = try BlockReader(site + "/" + path, disk: disk)
    var bytes: [UInt8] = []
    while true {
      let block = try blocks.next()
      if block.isEmpty { return bytes }
      bytes += block
    }
  }

  /// Puts an order's whole folder in its place; what else stood in it is gone afterwards.
  ///
  /// - Parameter files: with paths relative to the folder.
  public func publish(_ files: [SiteFile], at link: Link) throws(PublicationError) -> FolderChange {
    try replaceFolder(String(link.path.dropLast()), with: files)
  }

  /// Takes an order's folder away, in one step, and then deletes it.
  public func remove(_ link: Link) throws(PublicationError) -> FolderChange {
    try removeFolder(String(link.path.dropLast()))
  }

  /// The orders that stand in the site now; the canaries are not among them.
  public func publishedLinks() throws(PublicationError) -> Set<Link> {
    var links: Set<Link> = []
    for day in try disk.names(in: site + "/d") {
      for token in try disk.names(in: site + "/d/" + day) {
        guard let link = Link(path: "d/\(day)/\(token)/"), link.day != .longPast, link.day != .farAhead else {
          continue
        }
        links.insert(link)
      }
    }
    return links
  }

  /// Writes what stands beside the orders, and removes whatever is neither that nor an order in `links`.
  ///
  /// - Parameter files: with paths relative to the site, as `SiteRenderer.siteWide` gives them.
  public func finish(_ files: [SiteFile], keeping links: Set<Link>) throws(PublicationError) -> FolderChange {
    try SiteFile.check(files)
    var change = FolderChange()
    // A page names its style and script: pages come last.
    let pages = files.filter { $0.path.hasSuffix(".html") }
    for file in files.filter({ !$0.path.hasSuffix(".html") }) + pages { change.merge(try replaceFile(file)) }
    let kept = KeptPaths(files: files.map(\.path), folders: links.map { String($0.path.dropLast()) })
    try sweep(nil, kept, &change.removed)
    return change
  }

  /// Removes what is not kept from one folder of the site.
  private func sweep(_ folder: String?, _ kept: KeptPaths, _ removed: inout [String]) throws(PublicationError) {
    for name in try disk.names(in: folder.map { site + "/" + $0 } ?? site) {
      let path = (folder.map { $0 + "/" } ?? "") + name
      if kept.wholly.contains(path) { continue }
      if kept.partly.contains(path), disk.isFolder(site + "/" + path) {
        try sweep(path, kept, &removed)
        continue
      }
      removed += try removeFolder(path).removed
    }
  }
}

/// Which paths of a site stay.
private struct KeptPaths {
  /// Files, and folders with all that is in them.
  let wholly: Set<String>
  /// Folders above those.
  let partly: Set<String>

  init(files: [String], folders: [String]) {
    wholly = Set(files + folders)
    var partly: Set<String> = []
    for path in wholly {
      var rest = path[...]
      while let slash = rest.lastIndex(of: "/") {
        rest = rest[..<slash]
        guard partly.insert(String(rest)).inserted else { break }
      }
    }
    self.partly = partly
  }
}
