import Ledger
import Site

extension Publication {
  /// The key of a sealed order as it was delivered, where it stands in the site unharmed.
  func lockedKey(of order: GalleryOrder, in site: SitePublisher) throws(PublicationError) -> [UInt8]? {
    guard let path = SiteRenderer.lockedKeyPath(of: order),
      let file = files.first(where: { $0.place == .site && $0.path == path }),
      let bytes = try site.contents(of: path), ContentHash(of: bytes) == file.hash
    else { return nil }
    return bytes
  }
}
