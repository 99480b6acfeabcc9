import Foundation
import Orders
import Site

/// The picture that the studio's configuration names as its logo.
enum StudioLogo {
  static func read(_ brand: Brand, in folder: StudioFolder) throws(BatchError) -> SiteLogo? {
    guard let name = brand.logo else { return nil }
    let place = folder.root.appending(path: name)
    guard let data = FileManager.default.contents(atPath: place.path) else {
      throw .logo(path: place.path, nil)
    }
    do throws(LogoError) {
      return try SiteLogo(bytes: Array(data))
    } catch {
      throw .logo(path: place.path, error)
    }
  }
}
