import Foundation
import PictureSearch
import Synchronization

/// Looks for a person in every picture below a folder, whatever it lies in, by comparing pixels. What was looked at once
/// is not looked at again.
final class PersonSearch: Sendable {
  /// The same photo agrees by 0.98 and more in prints and previews, those of twelve others by 0.8 at most, as the one
  /// who resembles her most; `PictureSearchTests` holds it.
  static let threshold: Float = 0.9

  private let photos: [PictureSearch]
  private let known = Mutex<[[UInt8]: Bool]>([:])

  /// - Parameter photos: files that show the person.
  init(_ photos: [Data]) throws {
    self.photos = try photos.map { bytes in
      guard let picture = GreyPicture(file: Array(bytes)) else { throw CocoaError(.fileReadCorruptFile) }
      return PictureSearch(picture)
    }
  }

  /// The paths of the files that show the person, sorted.
  func pictures(in tree: Tree) -> [String] {
    tree.files.filter { shows($0.value) }.map(\.key).sorted()
  }

  private func shows(_ file: Data) -> Bool {
    EmbeddedPictures.files(in: Array(file)).contains { bytes in
      if let answer = known.withLock({ $0[bytes] }) { return answer }
      let picture = GreyPicture(file: bytes)
      let answer = picture.map { picture in photos.contains { $0.likeness(in: picture) > Self.threshold } } ?? false
      known.withLock { $0[bytes] = answer }
      return answer
    }
  }
}

extension Tree {
  /// The files that another tree does not have with the same bytes at the same place.
  func without(_ other: Tree) -> Tree {
    var left = self
    left.files = files.filter { other.files[$0.key] != $0.value }
    return left
  }
}
